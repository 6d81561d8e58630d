import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect.ts';

describe('the language of a text', () => {
  it.each([
    ['vi', 'Sở Khoa học và Công nghệ tỉnh Tân Hải mời gọi doanh nghiệp đăng ký đề tài năm tới.'],
    ['vi', 'Sở Khoa học và Công nghệ tỉnh Tân Hải'.normalize('NFD')],
    ['vi', 'So Khoa hoc va Cong nghe tinh Tan Hai moi goi doanh nghiep dang ky de tai nghien cuu'],
    ['vi', 'khong biet bao gio moi sua duong nua, nguoi dan o day kho qua roi'],
    ['vi', 'nuoc sinh hoat ba ngay nay khong co, ai biet khi nao co lai khong'],
    ['vi', 'Mưa to'],
    ['en', 'The department said on Monday that forty schools would receive new laboratories.'],
    ['en', 'The province has a long song to sing in the national contest for science.'],
    ['fr', 'Le ministère a annoncé que quarante écoles recevront de nouveaux laboratoires.'],
    ['ja', '県は来年、四十の学校に新しい実験室を設けると発表した。'],
    ['zh', '该省宣布明年将为四十所学校建设新的实验室。'],
    ['ru', 'Министерство объявило, что сорок школ получат новые лаборатории.'],
    ['ko', '도는 내년에 사십 개 학교에 새 실험실을 마련한다고 발표했다.'],
    ['th', 'จังหวัดประกาศว่าจะสร้างห้องปฏิบัติการใหม่ให้โรงเรียนสี่สิบแห่งในปีหน้า'],
    ['de', 'Das Ministerium teilte mit, dass vierzig Schulen im nächsten Jahr neue Labore erhalten.'],
  ])('is %s for %j', async (language, text) => {
    expect(await detectLanguage(text, null)).toBe(language);
  });

  it('does not believe a page that declares another language than it speaks', async () => {
    expect(await detectLanguage('Người dân xã An Bình phản ánh đường liên thôn hư hỏng nặng.', 'en')).toBe('vi');
    expect(await detectLanguage('The department said on Monday that forty schools would receive new laboratories.', 'vi')).toBe('en');
  });

  it('takes the declaration where the text leaves doubt', async () => {
    expect(await detectLanguage('OK', 'en')).toBe('en');
    expect(await detectLanguage('12.5 %', 'vi')).toBe('vi');
  });

  it('says und where nothing can be told', async () => {
    expect(await detectLanguage('', null)).toBe('und');
    expect(await detectLanguage('2026 – 100 %', null)).toBe('und');
  });
});
