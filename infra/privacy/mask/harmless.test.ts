import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';
import { labels } from './rule.ts';

// Fictional sentences of the kind that public offices and newspapers write; not one character may change.
const harmless = [
  'Tổng kinh phí 1.500.000.000 đồng', 'hỗ trợ 1.500.000.000đ cho các hộ', '912.345.678 đồng được giải ngân', 'vốn 345.678.901 USD', '1,234,567,890 VND', 'khoảng 12.345.678 người', 'tăng 0,912345678 điểm', 'tỷ lệ 98,76%', 'xác suất 0.987654321', 'giá 25.000đ/kg',
  'thu 2.026 tỷ đồng', '123456789 đồng', '912345678 đồng', '100000000 VND', '84 912 345 người', 'sản lượng 1.234.567,89 tấn', '123 456 789 lượt xem', '3.500.000.000.000 đồng', 'GDP đạt 476,3 tỷ USD', 'lương 12.345.678,9 đồng',
  'Nghị định 30/2020/NĐ-CP', 'Quyết định số 1079/QĐ-TTg ngày 14/9/2022', 'Luật số 91/2025/QH15', 'Nghị định số 356/2025/NĐ-CP', 'Công văn 1234/UBND-VX', 'Thông tư 12A/2024/TT-BKHCN', 'Điều 12, khoản 3, điểm a', 'các điều 101, 102, 103 và 104', 'Tờ trình 0123/TTr-SKHCN', 'Nghị quyết 57-NQ/TW', 'TCVN 1234:2026', 'ISO 9001:2015', 'QCVN 41:2019/BGTVT',
  'ngày 07/03/2026', 'ngày 03.07.2026 có 15 người dự', '03-07-2026 15 giờ', '2026-03-07 08:15:00', 'lúc 08:15 07/03/2026', 'giai đoạn 1900-1945', 'từ 1800 - 1954', 'giai đoạn 2021-2025, tầm nhìn 2030', 'năm học 2025-2026', 'từ 01.01.2026 đến 31.12.2026', 'cấp căn cước từ ngày 01.07.2024', 'quý 1, 2, 3, 4 năm 2026', 'các ngày 03, 04, 05, 06 và 07', '10/2/2026 9:25:00 AM', 'Thứ Hai, 20/11/2023, 08:15 (GMT+7)', '20260307', 'tháng 03.2026 có', 'tháng 08.2026 123 người', 'trong tháng 03.2026 1234 người', 'tháng 03-2026 12345 người',
  'tỉ số 2-1, 3-0, 1-1', 'thắng 11-5, 11-9, 7-11, 11-8', 'đội hình 4-4-2', 'gọi 113, 114 hoặc 115', 'tổng đài 111', 'COVID-19', 'mạng 5G, 4G', 'máy bay A320, B787-9', 'quốc lộ 1A, cao tốc CT.01', 'đường 29A', 'lớp 12A 2026', 'Lớp 12A1 2025', 'khóa 65K 2022', '24h-12345', '12h 12345 người', '30G 2000', 'nhà số 29A-12', 'phòng 1203', 'km 1234+500', 'lúc 12h-1400 người', '80 km/h', '10.000 m²', '500m2', 'vĩ độ 21.028511, kinh độ 105.804817', 'điểm chuẩn 27,75', 'pH 7,4',
  'xổ số 05, 12, 23, 34, 45, 51', 'mã đề 101, 102', 'phiên bản 1.2.3.4', 'địa chỉ 127.0.0.1', '192.168.100.200', 'bảo hiểm y tế cho 12.345.678 người', 'bảo hiểm xã hội 1.500.000 đồng', 'tài khoản có 1.500.000.000 đồng', 'số tài khoản mở mới tăng 1.234.567', 'tài khoản 2026', 'căn cước công dân theo Luật 26/2023/QH15', 'gọi vốn 1.500.000 USD', 'điện thoại 12.990.000đ', 'điện thoại 12.990.000', 'liên hệ trước ngày 30.06.2026', 'zalo 2026', 'Facebook: 2.000.000 lượt', 'xe 5 chỗ 2026', 'xe 16 chỗ',
  'https://bao.example/tin/de-an-so-0912345678.htm', 'https://bao.example/bai-20260307075519174.htm', 'https://bao.example/bai-123456789012.html?trang=2', 'bao.example/001203004567', 'https://www.facebook.com/groups/tanhai', 'https://www.facebook.com/hashtag/tanhai', 'https://www.youtube.com/watch?v=abc12345678', 'https://www.linkedin.com/company/tanhai',
  'giá @ 25.000 đồng', 'email của Sở', 'thư điện tử', 'a @ b', '@', '@@', '50%@', 'Sở Khoa học và Công nghệ tỉnh Tân Hải', 'một hai ba bốn năm', 'năm sáu bảy tám chín mười', 'không một ai', '', ' ', '\n',
];

describe('what must stay', () => {
  it('is a long list', () => {
    expect(new Set(harmless).size).toBeGreaterThanOrEqual(60);
  });

  it.each(harmless)('%j', (text) => {
    expect(mask(text)).toBe(text);
    expect(mask(`Theo báo cáo, ${text} (hư cấu).`)).toBe(`Theo báo cáo, ${text} (hư cấu).`);
    expect(mask(text.normalize('NFD'))).toBe(text.normalize('NFD'));
  });

  const corpus = new URL('../../../../shared/data/topic/vntc10.sample.jsonl.gz', import.meta.url);
  it.skipIf(!existsSync(corpus))('newspaper articles keep nearly every number', () => {
    const texts = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').slice(0, 600).filter((line) => line !== '').map((line) => JSON.stringify(JSON.parse(line)));
    const numbers = texts.reduce((sum, text) => sum + (text.match(/\d[\d.,]*/g)?.length ?? 0), 0);
    const masked = texts.map((text) => mask(text)).reduce((sum, text) => sum + Object.values(labels).reduce((all, label) => all + text.split(label).length - 1, 0), 0);
    expect(masked / numbers).toBeLessThan(0.01);
  });
});

describe('any text', () => {
  const pieces = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('0912345678', '@teo', 'teo@tanhai.example', '29A-123.45', '001203004567', ' STK: ', ' CCCD ', '.', ' ', '-', '(', ')', '+84', 'zalo.me/', 'https://', ...Object.values(labels)), fc.nat().map(String));
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  it('is masked once and for all', () => {
    fc.assert(fc.property(text, (one) => {
      const masked = mask(one);
      expect(mask(masked)).toBe(masked);
    }), { numRuns: 3000 });
  });

  it('costs no more than its length deserves', () => {
    for (const unit of ['0', '0 ', '0.', 'a', 'a.', '@', '@a', 'a@', 'o', '(', '+84', 'không ', 'stk ', 'stk: ', 'fb ', 'facebook.com/', 'http://', '29a-', '-', 'Á', '\u0301', 'cccd ', '@ a', 'a @', 'fb/', 'iban de12 ', 'khong nam ', 'facebook . ', 'a at b dot ', 'a (at) b', 'ck vao ', 't . me ', 'a cong ', '0912/']) mask(unit.repeat(Math.ceil(100_000 / unit.length)));
  }, 20_000);
});
