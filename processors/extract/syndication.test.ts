import { describe, expect, it } from 'vitest';
import { readSyndication } from './syndication.ts';

const text = (last: string): string => `Đoạn thứ nhất của bài mẫu.\nĐoạn thứ hai của bài mẫu.\n${last}`;

describe('where a reprint comes from', () => {
  it.each([
    ['Theo Đại Đoàn kết', 'Đại Đoàn kết'],
    ['Theo báo Tân Hải', 'báo Tân Hải'],
    ['(Theo TTXVN)', 'TTXVN'],
    ['Nguồn: chinhphu.vn', 'chinhphu.vn'],
    ['Nguồn tin: Cổng thông tin Chính phủ', 'Cổng thông tin Chính phủ'],
    ['BẢO MẪU (Theo Người Lao Động)', 'Người Lao Động'],
    ['Theo HOÀNG MẪU (Tuổi Trẻ)', 'Tuổi Trẻ'],
    ['Theo Doanh nghiệp & Tiếp thị', 'Doanh nghiệp & Tiếp thị'],
    ['Theo Reuters', 'Reuters'],
    ['… và việc này kết thúc vào tháng sau. (Theo Vietnam+)', 'Vietnam+'],
  ])('%s', (last, expected) => expect(readSyndication(text(last))).toBe(expected));

  it.each(['Theo Nguyễn Văn Mẫu', 'Theo Lê Thị Mẫu và Trần Mẫu', 'Nguồn: Internet', 'Nguồn: Facebook Lê Mẫu', 'Theo ông Mẫu', 'Theo kế hoạch, việc này kết thúc vào tháng sau.', 'Nguồn: Tổng hợp'])('no organisation: %s', (last) => expect(readSyndication(text(last))).toBeNull());

  it('is read from an element made for it, where the text does not say', () => {
    expect(readSyndication(text('Hết.'), ['Nhịp sống thị trường', 'Link bài gốc'])).toBe('Nhịp sống thị trường');
    expect(readSyndication(text('Hết.'), ['Theo Báo Tân Hải Copy link'])).toBe('Báo Tân Hải');
    expect(readSyndication(text('Hết.'), ['Nguyễn Văn Mẫu', 'Thời sự', 'The Mau Company'])).toBeNull();
  });

  it('is not the outlet itself', () => {
    expect(readSyndication(text('Theo Báo Tân Hải'), [], ['Báo Tân Hải điện tử'])).toBeNull();
    expect(readSyndication(text('Nguồn: tanhai.vn'), [], ['tanhai.vn'])).toBeNull();
  });
});
