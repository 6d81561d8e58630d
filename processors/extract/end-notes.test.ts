import { describe, expect, it } from 'vitest';
import { withoutBylines } from './byline.ts';
import { announcesCorrection } from './correction.ts';
import { isCounter, withoutOriginalLink } from './end-labels.ts';
import { readSyndication } from './syndication.ts';

const article = 'Câu mở đầu của bài mẫu.\nCâu giữa của bài mẫu, theo người dân kể lại.\n';

describe('the source that a reprint names', () => {
  it.each([
    ['Theo Báo Nam Hà Mẫu', 'Báo Nam Hà Mẫu'],
    ['Theo TTXVN', 'TTXVN'],
    ['(Theo Tuổi Trẻ)', 'Tuổi Trẻ'],
    ['Theo Đại Đoàn kết', 'Đại Đoàn kết'],
    ['Nguồn: Cổng thông tin điện tử tỉnh Tân Hải', 'Cổng thông tin điện tử tỉnh Tân Hải'],
    ['Nguồn: baomau.vn', 'baomau.vn'],
    ['HÀ MẪU (Theo Dân Trí)', 'Dân Trí'],
    ['Theo Hà Mẫu An (Thanh Niên)', 'Thanh Niên'],
    ['Sự việc đang được làm rõ. (Theo VnExpress)', 'VnExpress'],
  ])('reads %j', (line, name) => {
    expect(readSyndication(article + line)).toBe(name);
  });

  it.each(['Theo Hà Mẫu An', 'Theo kế hoạch, việc này xong trong tháng chín.', 'Nguồn: Internet', 'Nguồn: Sưu tầm', '(Theo lời kể của nhân vật)', 'Theo dõi chúng tôi'])('reads no organisation in %j', (line) => {
    expect(readSyndication(article + line)).toBeNull();
  });

  it('looks at the end only', () => {
    expect(readSyndication(`Theo TTXVN\n${article.repeat(4)}`)).toBeNull();
  });
});

describe('the announcement of a correction', () => {
  it.each([
    ['Đính chính bài “Bốn mươi trường nhận phòng thí nghiệm”', '', ''],
    ['Tin đính chính', '', ''],
    ['Cải chính thông tin về học phí', '', ''],
    ['', 'Đính chính: số trường là 40, không phải 400.', ''],
    ['Bài mẫu', 'Câu mở đầu.', `${article}Đính chính: bản trước viết nhầm số trường.`],
    ['Bài mẫu', 'Câu mở đầu.', `${article}Báo Mẫu xin được đính chính và cáo lỗi cùng bạn đọc.`],
    ['Bài mẫu', 'Câu mở đầu.', `${article}Bài viết đã được đính chính lúc 10 giờ.`],
    ['Bài mẫu', 'Câu mở đầu.', `Câu mở đầu.\nĐính chính: bản tin trước ghi sai số vốn.\n${article}${article}${article}`],
    ['Correction: schools', '', ''],
  ])('is found in %j %j', (title, lead, text) => {
    expect(announcesCorrection(title.normalize('NFC'), lead, text)).toBe(true);
  });

  it.each([
    ['Sở đề nghị báo đính chính thông tin', 'Sở cho biết đã gửi công văn.', `${article}Sở đề nghị cơ quan báo chí sớm đính chính.`],
    ['Bài mẫu', 'Câu mở đầu.', article],
  ])('is not in %j', (title, lead, text) => {
    expect(announcesCorrection(title, lead, text)).toBe(false);
  });
});

describe('bylines', () => {
  it('go from the start and the end, and from nowhere else', () => {
    expect(withoutBylines('Hà Mẫu An\nCâu một của bài.\nCâu hai.\nLê Mẫu (tổng hợp)\nTTO', '')).toBe('Câu một của bài.\nCâu hai.');
    expect(withoutBylines('Câu một.\nCâu hai.\nCâu ba.\nBa.\nTỉnh Tân Hải\nCâu bốn.', '')).toContain('Tỉnh Tân Hải');
  });
});

describe('labels at the end', () => {
  it.each([
    ['Theo Báo Nam Hà Link bài gốc', 'Theo Báo Nam Hà'],
    ['(Theo Báo Nam Hà) - Xem bài viết gốc', '(Theo Báo Nam Hà)'],
    ['Nguồn: Báo Nam Hà [link bài gốc]', 'Nguồn: Báo Nam Hà'],
    ['Sở đã trả lời. (Theo TTXVN) Link bài gốc', 'Sở đã trả lời. (Theo TTXVN)'],
    ['Theo Báo Nam Hà Link bài gốc: https://bao-mau.example/1', 'Theo Báo Nam Hà'],
  ])('%j loses the link to the original', (line, rest) => {
    expect(withoutOriginalLink(line)).toBe(rest);
  });

  it.each(['Theo Báo Nam Hà', 'Theo Sở, người dân có thể xem bài gốc', 'Ông nói ai cũng nên Đọc bài gốc', 'Bản gốc còn lưu tại thư viện.'])('%j stays', (line) => {
    expect(withoutOriginalLink(line)).toBe(line);
  });

  it.each(['Lượt truy cập: 1.234.567', 'Tổng số lượt truy cập 12 345', 'Lượt truy cập hôm nay: 42', 'Đang truy cập: 7', 'Số lượt xem: 88 lượt', 'Đang trực tuyến 3 người'])('%j is a counter', (line) => {
    expect(isCounter(line)).toBe(true);
  });

  it.each(['Lượt truy cập cổng dịch vụ công tăng gấp đôi so với năm 2025.', 'Đọc 12', 'Số người truy cập tăng 20 phần trăm', 'Lượt truy cập'])('%j is none', (line) => {
    expect(isCounter(line)).toBe(false);
  });
});
