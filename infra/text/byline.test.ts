import { describe, expect, it } from 'vitest';
import { isByline, nameKey, readByline } from './byline.ts';

/* All names are invented. */

describe('isByline', () => {
  it.each([
    'Bài và ảnh: Bếp Trưởng Hư Cấu', 'Bài và ảnh: Cô Út Tưởng Tượng', 'Nhóm phóng viên Sóng Lam', 'Vân Sa Giả Định', 'Thẩm Văn Giả', 'Chính Tâm Hư Cấu',
    'Tin, ảnh: Hà An', 'Tin và ảnh: Hà An', 'Tin - ảnh: Hà An', 'Bài, ảnh: Minh Tú', 'Bài, ảnh Minh Tú', 'Bài: Hà An - Ảnh: Minh Tú',
    'Bài: Hà An; Ảnh: Minh Tú; Đồ họa: Lê Khang', 'Thực hiện: Hà An', 'Thực hiện: HÀ AN - MINH TÚ', 'Người thực hiện: Lê Hà', 'Ảnh: Khuê Minh', 'Ảnh: Linh',
    'Video: Hà An', 'Tác giả: Mộc Hà', 'PV', 'P.V', 'Nhóm PV', 'PV - CTV',
    'Nhóm phóng viên', 'Phóng viên', 'PV Hà An', 'Phóng viên Hà An', 'Theo Hà An', 'Theo Nguyễn Văn Giả',
    'Theo: Lê Thị Tưởng Tượng', 'Theo Hà An (tổng hợp)', 'Hà An – Minh Tú (tổng hợp)', 'Minh Tú (tổng hợp)', 'Minh Tú tổng hợp', 'Hà An (dịch)',
    'Hà An lược dịch', 'Hà An và Minh Tú', 'Hà An, Minh Tú', 'Hà An/Minh Tú', 'Hà An-Minh Tú', 'HÀ AN',
    'THẨM VĂN GIẢ', 'Nguyễn Văn A', 'Nguyễn Văn A.', '(Hà An)', 'Thu Hà', 'Thanh Hương',
    'Minh Anh', 'Linh Chi', 'Khánh Vy', 'Sa Khê', 'Mộc Hà', 'Phạm Thị Minh Giả Tưởng',
    'By A. Placeholder', 'By Jane Placeholder', 'By Imaginary Writer and Jane Placeholder', 'Words by Jane Placeholder', 'Photos: Jane Placeholder', 'Jane Placeholder',
    'J. K. Placeholder', 'A. Placeholder', 'Author: Jane Placeholder', 'Biên dịch: Lê Hà', 'H\'Hen Hư Cấu', 'Nguồn: Lê Văn Hư Cấu',
    'Tổng hợp: Hà An', 'Ảnh và bài: Hà An', 'Nội dung: Hà An - Thiết kế: Minh Tú', 'CTV Hà An', 'Bài viết: Hà An', '(Reporting by Jane Placeholder; Editing by John Placeholder)',
    'Nhóm tác giả: Hà An, Minh Tú', 'Tin, bài, ảnh: Hà An', '*Bài và ảnh: Hà An*',
  ])('knows %s', (line) => expect(isByline(line)).toBe(true));

  it.each([
    'Tân Hải', 'Hội Liên hiệp Phụ nữ', 'Hội Liên Hiệp Phụ Nữ', 'Ảnh hưởng', 'Theo Báo Tân Hải', 'Theo Nhật báo Minh Hà',
    'Link bài gốc', 'Theo Nhật báo Minh Hà Link bài gốc', 'Theo Tiền Phong', 'Theo Tuổi Trẻ', 'Theo Lao Động', 'Theo Hà Nội Mới',
    'Theo TTXVN', 'Theo VnExpress', 'Theo Dân trí', 'Theo Cổng thông tin Sở KH&CN Tân Hải', 'Theo The Tan Hai Courier', 'Theo Chợ Sớm',
    'Theo Truyền hình Tân Hải', 'Nguồn: Báo Cán Cân', 'Nguồn: Reuters', 'Ảnh: Chợ Sớm', 'Ảnh: TTXVN', 'Ảnh: Báo Tân Hải',
    'Ảnh minh họa', 'Ảnh cắt từ bản tin', 'Ảnh tư liệu của Sở', 'Hà Nội', 'TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh',
    'Đà Nẵng', 'Quảng Nam', 'Bắc Ninh', 'Thái Nguyên', 'Phan Thiết', 'Việt Nam',
    'Nhật Bản', 'Hoa Kỳ', 'Hoàng Sa', 'Ban biên tập Cổng thông tin', 'Ban Biên Tập', 'Sở Khoa học và Công nghệ',
    'Bộ Y tế', 'Đài Truyền hình Việt Nam', 'Liên Hợp Quốc', 'Nhóm phóng viên Truyền hình Tân Hải', 'Phóng viên Không Biên Giới', 'Phóng viên Báo Tân Hải đưa tin',
    'Kết luận', 'KẾT LUẬN', 'Tin liên quan', 'Tin mới', 'Tin: Bão số 3', 'Video: Biển động mạnh',
    'Thực hiện: Nghị quyết 57', 'Thực hiện Nghị quyết', 'Bài học kinh nghiệm', 'Thời sự', 'Khoa học - Công nghệ', 'Văn hóa - Thể thao',
    'Giải trí', 'Xem thêm', 'Bình luận', 'Chia sẻ', 'Nguyễn Văn A cho biết', 'Ông Nguyễn Văn A nói',
    'Theo ông Nguyễn Văn A', 'Theo Nguyễn Văn A, giám đốc sở', 'Hà An là một xã đảo.', 'Sông Hồng', 'Chợ Bến Thành', 'Công an tỉnh Tân Hải',
    'Công Ty Cổ Phần Hư Cấu', 'Tết Nguyên Đán', 'Read More', 'Related Stories', 'Climate Change', 'By the river',
    'By Design', 'The Tan Hai Courier', 'Contact Us', 'Breaking News', 'Photo Gallery', 'United Nations',
    '5/10/2026', 'Thứ Hai, 5/10/2026', 'Đọc nhiều nhất', 'Trang chủ', 'Đăng nhập', 'Chủ tịch nước',
    'Hội An', 'Tây Nguyên', 'Đồng bằng sông Cửu Long', 'Samsung Galaxy', 'Science and Technology', 'Text: Section 5',
    'Từ khóa:', '', '.', 'Trích nguồn', 'Theo Thanh Niên', 'Theo Người Lao Động',
    'Theo Trí Thức Trẻ', 'TTXVN', 'Trạm Tin Hư Cấu',
  ])('leaves %s', (line) => expect(isByline(line)).toBe(false));

  it('reads letters in either form of Unicode, and blanks of any kind', () => {
    expect(isByline('  Bài\u00A0và ảnh:\tThẩm Văn Giả '.normalize('NFD'))).toBe(true);
  });

  it.each(['Hà An, '.repeat(10_000), 'Bài '.repeat(10_000), '('.repeat(120), 'A.'.repeat(60), 'Bài, ảnh, '.repeat(11), '12/'.repeat(40)])('is not slowed down by long lines (%#)', (line) => {
    expect(isByline(line)).toBe(false);
  }, 10_000);
});

describe('readByline', () => {
  it.each([
    ['Hà An - Thứ Hai, 05/10/2026 08:00 (GMT+7)', ['Hà An'], 'Thứ Hai, 05/10/2026 08:00 (GMT+7)'],
    ['05/10/2026 08:00 | Hà An', ['Hà An'], '05/10/2026 08:00'],
    ['Theo Hà An/Báo Tân Hải', ['Hà An'], 'Theo Báo Tân Hải'],
    ['Theo Lê Hà (Báo Tân Hải)', ['Lê Hà'], 'Theo Báo Tân Hải'],
    ['Hà An (TTXVN)', ['Hà An'], 'TTXVN'],
    ['Bài: Hà An; Ảnh: Minh Tú', ['Hà An', 'Minh Tú'], ''],
  ])('keeps date and outlet of %s', (line, names, rest) => expect(readByline(line)).toMatchObject({ names, rest }));

  it.each([
    ['Bài: Sa Khê', 'labelled'], ['Thẩm Văn Giả', 'sure'], ['Sa Khê', 'likely'], ['MINH TÚ', 'doubtful'], ['Tân Hải', 'doubtful'], ['Chợ Sớm', undefined],
  ])('says how sure it is of %s: %s', (line, kind) => expect(readByline(line)?.kind).toBe(kind));

  it('knows the names it is told, however they look', () => {
    const isKnown = (key: string): boolean => key === nameKey('trạm-tin hư cấu');
    for (const line of ['Trạm Tin Hư Cấu', 'TRẠM TIN HƯ CẤU', 'trạm tin hư cấu', 'Theo Trạm Tin Hư Cấu', 'PV Trạm Tin Hư Cấu', 'Ảnh: Trạm Tin Hư Cấu']) {
      expect(readByline(line), line).toBeNull();
      expect(readByline(line, isKnown)?.rest, line).toBe('');
    }
    expect(readByline('Trạm Tin Hư Cấu đóng cửa', isKnown)).toBeNull();
  });
});
