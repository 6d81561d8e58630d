import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMonthFirst, readDate } from './dates.ts';

const now = new Date('2026-11-20T00:00:00Z');
const zone = 'Asia/Ho_Chi_Minh';
const read = (raw: string, monthFirst?: boolean): string | null => readDate(raw, { zone, now, monthFirst })?.at.toISOString() ?? null;

describe('readDate', () => {
  it.each([
    ['Mon, 05 Oct 2026 11:00:00 +0700', '2026-10-05T04:00:00.000Z'],
    ['Mon, 05 Oct 26 14:10:00 +0700', '2026-10-05T07:10:00.000Z'],
    ['Mon, 05 Oct 2026 11:07:00 +07', '2026-10-05T04:07:00.000Z'],
    ['Mon, 5 Oct 2026 11:07 GMT', '2026-10-05T11:07:00.000Z'],
    ['Mon, 05 Oct 2026 11:07:00 GMT+7', '2026-10-05T04:07:00.000Z'],
    ['Mon, 05 Oct 2026 11:07:00 ICT', '2026-10-05T04:07:00.000Z'],
    ['Mon, 05 Oct 2026 11:07:00 EST', '2026-10-05T16:07:00.000Z'],
    ['05 October 2026 11:07:00', '2026-10-05T04:07:00.000Z'],
    ['Monday, October 5, 2026 - 11:07', '2026-10-05T04:07:00.000Z'],
    ['Oct 5, 2026 11:07 PM', '2026-10-05T16:07:00.000Z'],
    ['Mon Oct 05 11:07:00 +0000 2026', '2026-10-05T11:07:00.000Z'],
    ['Mon Oct 05 2026 11:07:00 GMT+0700 (Indochina Time)', '2026-10-05T04:07:00.000Z'],
    ['Mon Oct  5 11:07:00 2026', '2026-10-05T04:07:00.000Z'],
    ['2026-03-01T09:51:00&#x2B;07:00', '2026-03-01T02:51:00.000Z'],
    ['2026-03-01T09:51:00&amp;#x2B;07:00', '2026-03-01T02:51:00.000Z'],
    ['2026-03-07T00:01:00', '2026-03-06T17:01:00.000Z'],
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T01:52:11.000Z'],
    ['2026-03-07T08:52:11.1234567Z', '2026-03-07T08:52:11.123Z'],
    ['2026-03-07 08:52', '2026-03-07T01:52:00.000Z'],
    ['2026/03/07 08:52:01', '2026-03-07T01:52:01.000Z'],
    ['2026-03-07T08:52:11-05:00', '2026-03-07T13:52:11.000Z'],
    ['2026-03-07T08:52+07', '2026-03-07T01:52:00.000Z'],
    ['10/2/2026 9:25:00 AM', '2026-10-02T02:25:00.000Z'],
    ['10/2/26 12:05 AM', '2026-10-01T17:05:00.000Z'],
    ['10/2/2026 12:05:00 PM', '2026-10-02T05:05:00.000Z'],
    ['10/22/2026 9:25:00 PM', '2026-10-22T14:25:00.000Z'],
    ['10/22/2026 21:25', '2026-10-22T14:25:00.000Z'],
    ['22/10/2026 9:25:00 AM', '2026-10-22T02:25:00.000Z'],
    ['07/03/2026', '2026-03-06T17:00:00.000Z'],
    ['07/03/2026 08:15', '2026-03-07T01:15:00.000Z'],
    ['07.03.2026, 08.15', null],
    ['7-3-2026 08:15:30', '2026-03-07T01:15:30.000Z'],
    ['Thứ Hai, 20/11/2023, 08:15 (GMT+7)', '2023-11-20T01:15:00.000Z'],
    ['Thứ hai, ngày 20/11/2023 - 08:15', '2023-11-20T01:15:00.000Z'],
    ['Chủ nhật, 19/11/2023 | 08:15 GMT+7', '2023-11-19T01:15:00.000Z'],
    ['Thứ 7, 18/11/2023 08:15', '2023-11-18T01:15:00.000Z'],
    ['08:15 20/11/2023', '2023-11-20T01:15:00.000Z'],
    ['08:15 - 20/11/2023 (GMT+7)', '2023-11-20T01:15:00.000Z'],
    ['08:15 -20/11/2023', '2023-11-20T01:15:00.000Z'],
    ['Cập nhật lúc 08:15, ngày 20/11/2023', '2023-11-20T01:15:00.000Z'],
    ['8h15 ngày 20/11/2023', '2023-11-20T01:15:00.000Z'],
    ['20/11/2023 2:15 CH', '2023-11-20T07:15:00.000Z'],
    ['Ngày 20 tháng 11 năm 2023', '2023-11-19T17:00:00.000Z'],
    ['5 tháng 10, 2026 11:07', '2026-10-05T04:07:00.000Z'],
    ['20231120', '2023-11-19T17:00:00.000Z'],
    ['1700442900', '2023-11-20T01:15:00.000Z'],
    ['1700442900000', '2023-11-20T01:15:00.000Z'],
    // nonsense, and what only Date.parse would take
    ['', null],
    ['hôm qua', null],
    ['2026', null],
    ['5', null],
    ['Bài 5', null],
    ['31/02/2026', null],
    ['2026-13-01', null],
    ['2026-02-30T00:00:00Z', null],
    ['25:15 20/11/2023', null],
    ['20/11/2023 08:75', null],
    ['2026-03-07T08:52:11+19:00', null],
    ['Mon, 05 Oct 2026 11:00:00 XYZ', null],
    ['0001-01-01T00:00:00', null],
    ['1970-01-01T00:00:00Z', null],
    ['2026-11-22T00:00:00Z', null],
    ['2099-01-01', null],
    ['x'.repeat(500), null],
  ])('%s', (raw, expected) => expect(read(raw)).toBe(expected));

  it('takes up to a day ahead, for clocks and zones that are off', () => {
    expect(read('2026-11-20T23:00:00Z')).toBe('2026-11-20T23:00:00.000Z');
  });

  it('says whether there was a time', () => {
    expect(readDate('07/03/2026', { zone, now })?.hasTime).toBe(false);
    expect(readDate('07/03/2026 00:00', { zone, now })?.hasTime).toBe(true);
  });

  it('knows a bare day that was written out as a moment', () => {
    const midnight = (raw: string): boolean | undefined => readDate(raw, { zone, now })?.midnight;
    for (const raw of ['2026-03-07', '2026-03-07T00:00:00', '2026-03-07T00:00:00Z', '2026-03-07T00:00:00+07:00', '2026-03-06T17:00:00Z']) expect(midnight(raw)).toBe(true);
    for (const raw of ['2026-03-07T07:00:00+07:00', '2026-03-07T00:01', '2026-03-06T17:00:01Z']) expect(midnight(raw)).toBe(false);
  });

  it('tells the offset that the text names', () => {
    const offset = (raw: string): number | null | undefined => readDate(raw, { zone, now })?.offset;
    expect([offset('2026-03-07 08:15'), offset('2026-03-07T08:15Z'), offset('2026-03-07T08:15+07'), offset('2026-03-07T08:15-05:30')]).toEqual([null, 0, 420, -330]);
  });

  it('obeys an order it is given, where both are possible', () => {
    expect(read('03/07/2026 08:15', true)).toBe('2026-03-07T01:15:00.000Z');
    expect(read('10/2/2026 9:25:00 AM', false)).toBe('2026-02-10T02:25:00.000Z');
    expect(read('2026-07-03', true)).toBe('2026-07-02T17:00:00.000Z');
  });

  it('uses the zone it is given, its summer time too', () => {
    expect(readDate('2026-07-01 12:00', { zone: 'Europe/Berlin', now })?.at.toISOString()).toBe('2026-07-01T10:00:00.000Z');
  });

  it('tells the order of a whole list from one that is unambiguous', () => {
    expect(isMonthFirst(['10/2/2026 9:25:00 AM', '10/22/2026 9:25:00 AM'])).toBe(true);
    expect(isMonthFirst(['10/2/2026', '22/10/2026'])).toBe(false);
    expect(isMonthFirst(['10/2/2026', '2026-10-02'])).toBe(undefined);
  });

  const quirks = '../shared/data/pages/rss/date_quirks.json';
  it.skipIf(!existsSync(quirks))('reads every quirk that was met in the wild', () => {
    const cases = JSON.parse(readFileSync(quirks, 'utf8')) as readonly { raw: string; utc: string }[];
    expect(cases.map(({ raw }) => read(raw))).toEqual(cases.map(({ utc }) => new Date(utc).toISOString()));
  });
});
