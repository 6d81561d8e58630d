import { describe, expect, it } from 'vitest';
import { datePhrases, findDates } from './scan.ts';

const options = { zone: 'Asia/Ho_Chi_Minh', now: new Date('2026-11-20T00:00:00Z') };
const times = (line: string): string[] => findDates(line, options).dates.map(({ read, label }) => `${read.at.toISOString().slice(0, read.hasTime ? 16 : 10)}${label === null ? '' : ` ${label}`}`);

describe('dates in a line of a page', () => {
  it.each([
    ['Thứ Hai, 20/11/2023, 08:15 (GMT+7)', '2023-11-20T01:15'],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', '2026-03-06T17:05'],
    ['07-03-2026 - 00:01 AM', '2026-03-06T17:01'],
    ['07-03-2026 - 15:01 PM', '2026-03-07T08:01'],
    ['Thời sự | 20/11/2023 | 08:15', '2023-11-20T01:15'],
    ['Cập nhật: 08:15, 20/11/2023 (GMT+7)', '2023-11-20T01:15 modified'],
    ['20/11/2023 | 8:15 SA', '2023-11-20T01:15'],
    ['20/11/2023 | 8:15 CH', '2023-11-20T13:15'],
    ['08h15 | 20/11/2023', '2023-11-20T01:15'],
    ["08 giờ 15 phút, ngày 20-11-2023", '2023-11-20T01:15'],
    ['Đăng lúc: 14:30:25 - 20/11/2023', '2023-11-20T07:30 published'],
    ['Thứ 2, ngày 20 tháng 11 năm 2023 | 8:15', '2023-11-20T01:15'],
    ['Monday, November 20, 2023, 08:15 GMT+7', '2023-11-20T01:15'],
    ['Nov 20, 2023 - 8:15 am', '2023-11-20T01:15'],
    ['November 20, 2023 | 8:15 pm GMT+7', '2023-11-20T13:15'],
    ['Posted on 20 November 2023 at 08:15', '2023-11-20T01:15 published'],
    ['2023-11-20T08:15:30+07:00', '2023-11-20T01:15'],
    ['2023-11-20 08:15:30', '2023-11-20T01:15'],
    ['20 Tháng Mười Một, 2023', '2023-11-19'],
    ['Tháng Mười 5, 2023', '2023-10-04'],
    ['Th11 20, 2023', '2023-11-19'],
    ['3/7/2026 8:05:02 AM', '2026-03-07T01:05'],
    ['07/03/2026 08:05:02 AM', '2026-03-07T01:05'],
    ['07/03/2026 08:05 AM', '2026-03-07T01:05'],
    ['Thứ tư, 07/02/2024 19:05 (GMT +7)', '2024-02-07T12:05'],
    ['20 . 11 . 2023 , 08:15', '2023-11-20T01:15'],
    ['20/11/23 08:15', '2023-11-20T01:15'],
    ['Ngày 20/11/2023 lúc 08:15 - Lượt xem: 1234', '2023-11-20T01:15'],
    ['Hà Nội, ngày 20 tháng 11 năm 2023', '2023-11-19'],
    ['08:15 - Chủ nhật, 19/11/2023', '2023-11-19T01:15'],
    ['CN, 19/11/2023 08:15', '2023-11-19T01:15'],
    ['27/10/202313:14', '2023-10-27T06:14'],
    ['13:1427/10/2023', '2023-10-27T06:14'],
  ])('%s', (line, expected) => expect(times(line)[0]).toBe(expected));

  it('tells the moment of publication from that of the last change', () => {
    expect(times('Đăng ngày 20/11/2023 08:15 - Cập nhật lúc 21/11/2023 09:30')).toEqual(['2023-11-20T01:15 published', '2023-11-21T02:30 modified']);
    expect(times('Xuất bản: 08:15 20/11/2023 | Cập nhật: 09:30 20/11/2023')).toEqual(['2023-11-20T01:15 published', '2023-11-20T02:30 modified']);
  });

  it.each(['Nghị định 58/2026/NĐ-CP', 'Điện thoại: 024.3804.1234', '1.234.567 đồng', '12:30', 'Quyết định 10/11/12', '31/02/2026', '', 'lượt xem 20.112.023'])('finds none in %j', (line) => expect(times(line)).toEqual([]));

  it('takes the dates out of a line that names a person', () => {
    expect(datePhrases('Lê Văn Mẫu - Thứ sáu, 20/11/2026 08:15 (GMT+7)')).toEqual(['20/11/2026 08:15 (gmt+7)']);
    expect(datePhrases('Hà Mẫu An')).toEqual([]);
  });

  it('says how much of the line is other words', () => {
    expect(findDates('Thứ Hai, 20/11/2023, 08:15 (GMT+7)', options).left).toBe(0);
    expect(findDates('Sáng 20/11/2023, Sở Khoa học và Công nghệ tỉnh Tân Hải tổ chức họp báo', options).left).toBeGreaterThan(30);
  });

  it('takes no time to speak of for hostile lines', () => {
    for (const line of ['1'.repeat(500), '1/'.repeat(250), '12:30 '.repeat(80), '20/11/2023 , ; | '.repeat(30), ' '.repeat(500), 'thứ hai '.repeat(60)]) expect(() => findDates(line, options)).not.toThrow();
  });
});
