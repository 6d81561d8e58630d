import { describe, expect, it } from 'vitest';
import { createUnitFinder } from './find.ts';

// Fictional province and bodies.
const units = [
  { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', aliases: ['Sở Khoa học và Công nghệ', 'Sở KH&CN', 'Sở KHCN'] },
  { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh Tân Hải', aliases: ['UBND tỉnh'] },
  { id: 'trung-tam', name: 'Trung tâm Ứng dụng tiến bộ Khoa học và Công nghệ', aliases: ['TTƯD'], parent: 'so-khcn' },
  { id: 'xa-hoa-an', name: 'UBND xã Hòa An', aliases: [] },
  { id: 'vtk', name: 'Viện Thống kê Tân Hải', aliases: ['VTK'] },
];
const finder = createUnitFinder(units);
const named = (text: string): string[] => [...finder.find(text).keys()];
const passages = (text: string, unit: string): string[] => (finder.find(text).get(unit) ?? []).map((passage) => text.slice(passage.start, passage.end));

describe('units that a text names', () => {
  it.each([
    'Sở Khoa học và Công nghệ tỉnh Tân Hải vừa công bố kế hoạch.',
    'Theo Sở Khoa học và Công nghệ, đề tài đã nghiệm thu.',
    'Theo Sở KH&CN, đề tài đã nghiệm thu.',
    'Sở KH & CN Tân Hải mời doanh nghiệp.',
    'Sở Khoa học & Công nghệ Tân Hải mời doanh nghiệp.',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH TÂN HẢI THÔNG BÁO',
    'so khoa hoc va cong nghe tinh tan hai thong bao',
    'sở khcn làm ăn chậm quá',
    'Sở KHCN tỉnh đã trả lời cử tri.',
    'Giám đốc Sở KH&CN tỉnh Nguyễn Văn Mẫu trả lời cử tri.',
    'Giám đốc Sở KH&CN Trần Thị Mẫu trả lời cử tri.',
    'Sở Khoa học và Công nghệ của tỉnh Tân Hải',
    'SỞ KH&CN TỈNH TỔ CHỨC HỘI NGHỊ TỔNG KẾT',
    'SỞ KH&CN TỈNH HỌP',
    'SO KH&CN TINH TO CHUC HOI NGHI',
    'SỞ KH&CN TỈNH TÂN HẢI TỔ CHỨC HỘI NGHỊ',
    'SỞ KH&CN TINH GIẢN BIÊN CHẾ TRONG NĂM NAY',
    'GIÁM ĐỐC SỞ KH&CN TỈNH NGUYỄN VĂN MẪU TRẢ LỜI CỬ TRI',
    'SỞ KH&CN TỈNH SẴN SÀNG CHO MÙA THI\nMọi việc đã sẵn sàng.',
    'SỞ KH&CN TỈNH\nBẮC HÀ MÙA LÚA CHÍN',
  ])('finds the department in %j', (text) => {
    expect(named(text)).toContain('so-khcn');
    expect(named(text.normalize('NFC'))).toContain('so-khcn');
  });

  it.each([
    'Sở Khoa học và Công nghệ tỉnh Bắc Hà vừa công bố kế hoạch.',
    'Sở KH&CN tỉnh Bắc Hà vừa công bố kế hoạch.',
    'Sở KH&CN TP. Đông Kinh mời doanh nghiệp.',
    'Sở KH&CN Hà Nội mời doanh nghiệp.',
    'Sở KH-CN TP.HCM mời doanh nghiệp.',
    'so khcn tinh ha nam thong bao',
    'UBND tỉnh Bắc Hà họp.',
    'SỞ KH&CN TỈNH BẮC HÀ THÔNG BÁO',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH BẮC HÀ: 40 ĐỀ TÀI',
    'SỞ KH&CN TỈNH BẮC HÀ',
    'SỞ KH&CN THÀNH PHỐ ĐÔNG KINH MỜI DOANH NGHIỆP',
    'SỞ KH&CN TP. ĐÔNG KINH MỜI DOANH NGHIỆP',
    'SỞ KH&CN CỦA TỈNH BẮC HÀ',
    'Sở KH&CN tỉnh BẮC HÀ',
    'SO KH&CN TINH BAC HA THONG BAO',
    'UBND TỈNH BẮC HÀ HỌP',
    'SỞ KH&CN TỈNH HÀ TRUNG CẤP 40 GIẤY PHÉP',
    'SỞ KH&CN TỈNH MỚI HÒA MỜI DOANH NGHIỆP\nỞ tỉnh Mới Hòa, Sở KH&CN mời doanh nghiệp.',
    'SỞ KH&CN TỈNH BẮC HÀ THÔNG BÁO\nSở KH&CN cho biết.',
    'Bộ Khoa học và Công nghệ họp.',
    'Sở Khoa học, Công nghệ nào?',
    'Họ đến cơ sở khoa học và công nghệ.'.replace('cơ sở', 'trường'),
    'UBND xã Hòa Bình họp dân.',
  ])('finds none of the units in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('takes bare names behind another province’s body for that province’s, until its own place is named', () => {
    const text = 'Sở KH&CN tỉnh Bắc Hà mở hội chợ. Sở KH&CN cho biết có 40 gian hàng. Đoàn của Sở KH&CN tỉnh Tân Hải đến thăm; Sở KH&CN ký kết.';
    expect(passages(text, 'so-khcn')).toEqual(['Sở KH&CN tỉnh Tân Hải', 'Sở KH&CN']);
  });

  it('lets the longest name win', () => {
    const text = 'Trung tâm Ứng dụng tiến bộ Khoa học và Công nghệ thuộc Sở KH&CN tỉnh Tân Hải.';
    expect(passages(text, 'trung-tam')).toEqual(['Trung tâm Ứng dụng tiến bộ Khoa học và Công nghệ']);
    expect(passages(text, 'so-khcn')).toEqual(['Sở KH&CN tỉnh Tân Hải']);
  });

  it('gives UTF-16 offsets, behind astral characters too', () => {
    const text = '📢📢 Sở KHCN và UBND tỉnh Tân Hải, UBND tỉnh';
    expect(passages(text, 'so-khcn')).toEqual(['Sở KHCN']);
    expect(passages(text, 'ubnd-tinh')).toEqual(['UBND tỉnh Tân Hải', 'UBND tỉnh']);
  });

  it('keeps words whole and paragraphs apart', () => {
    expect(named('UBNDX tỉnh')).toEqual([]);
    expect(named('Sở\nKHCN')).toEqual([]);
    expect(named('mUBND tỉnhx')).toEqual([]);
  });

  it('tells words with diacritics apart', () => {
    expect(named('viện thông kẽ Tân Hải')).toEqual([]);
    expect(named('Viện Thống kê Tân Hải')).toEqual(['vtk']);
  });

  it('counts very short names only as they are written', () => {
    expect(named('VTK công bố')).toEqual(['vtk']);
    expect(named('vtk là gì')).toEqual([]);
  });

  it('reads old and new places of the tone alike', () => {
    expect(named('UBND xã Hoà An họp')).toEqual(['xa-hoa-an']);
    expect(named('Uỷ ban nhân dân tỉnh Tân Hải họp')).toEqual(['ubnd-tinh']);
  });

  it('stays quick with hundreds of units and a long text', () => {
    const many = Array.from({ length: 600 }, (_, index) => ({ id: `u${index}`, name: `Ủy ban nhân dân xã Mẫu ${index}`, aliases: [`UBND xã Mẫu ${index}`, `xã Mẫu ${index}`, `X. Mẫu ${index}`] }));
    const text = Array.from({ length: 5000 }, (_, index) => `UBND xã Mẫu ${index % 700} họp với dân về việc chung.`).join('\n');
    expect(createUnitFinder(many).find(text).size).toBe(600);
  });
});
