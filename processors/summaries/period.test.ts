import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { lengthInDays, parseAskedPeriod, parsePeriod, periodBefore, slotsOf } from './period.ts';

const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu'];
const vietnam = 'Asia/Ho_Chi_Minh';
const said = (text: string, zone = vietnam): string[] => {
  const { from, to } = parsePeriod(text, zone);
  return [from, to].map((at) => DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));
};

describe('periods', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '2026-11-21'], ['2026-W47', '2026-11-16', '2026-11-23'], ['2026-W53', '2026-12-28', '2027-01-04'], ['2020-W53', '2020-12-28', '2021-01-04'], ['2027-W01', '2027-01-04', '2027-01-11'], ['2025-W01', '2024-12-30', '2025-01-06'],
    ['2026-11', '2026-11-01', '2026-12-01'], ['2026-12', '2026-12-01', '2027-01-01'], ['2026-Q4', '2026-10-01', '2027-01-01'], ['2026-Q1', '2026-01-01', '2026-04-01'], ['2026', '2026-01-01', '2027-01-01'], ['2024-02', '2024-02-01', '2024-03-01'],
    ['2026-11-01..2026-11-20', '2026-11-01', '2026-11-21'], [' 2026-11-20..2026-11-20 ', '2026-11-20', '2026-11-21'],
  ])('%s', (text, from, to) => expect(said(text)).toEqual([`${from}T00:00`, `${to}T00:00`]));

  it.each(['', '26-11', '2026-13', '2026-00', '2026-W00', '2026-W54', '2025-W53', '2026-Q5', '2026-Q0', '2026-02-30', '2026-11-20..2026-11-01', '2026-11..2026-12', '2026-11-01..2026-11-02..2026-11-03', 'tuần này', '2026-11-20T00:00'])('%j is none', (text) => {
    expect(() => parsePeriod(text, vietnam)).toThrowError(expect.objectContaining({ code: 'period-invalid' }));
  });

  it.each(['1900-01-01..2100-01-01', '2016-01-01..2026-12-31', '0001-W01', '0026-11', '1989', '2026-W54'])('%j is none to ask for', (text) => {
    expect(() => parseAskedPeriod(text, vietnam)).toThrowError(expect.objectContaining({ code: 'period-invalid' }));
  });

  it('of ten years may be asked for', () => {
    expect(parseAskedPeriod('2017-01-01..2026-12-31', vietnam)).toEqual(parsePeriod('2017-01-01..2026-12-31', vietnam));
  });

  it('begin and end at midnight, or where the clocks leap over it', () => {
    // In Cairo clocks leap from 23:59 to 01:00 on the last Friday of April.
    expect(said('2026-04-24', 'Africa/Cairo')).toEqual(['2026-04-24T01:00', '2026-04-25T00:00']);
    expect(parsePeriod('2026-04-24', 'Africa/Cairo').to - parsePeriod('2026-04-24', 'Africa/Cairo').from).toBe(23 * 3_600_000);
  });

  it('follow each other without a gap in any zone, and the one before is as many days', () => {
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 400 }), (zone, start, more) => {
      const date = (day: number): string => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
      const period = parsePeriod(`${date(start)}..${date(start + more)}`, zone);
      expect(parsePeriod(date(start + more + 1), zone).from).toBe(period.to);
      const before = periodBefore(period, zone);
      expect(before.to).toBe(period.from);
      expect(lengthInDays(before, zone)).toBe(more + 1);
      expect(before).toEqual(parsePeriod(`${date(start - more - 1)}..${date(start - 1)}`, zone));
      const slots = slotsOf(period, zone);
      expect(slots[0]?.from).toBe(period.from);
      expect(slots.every(({ from }, index) => from < period.to && (index === 0 || from >= (slots[index - 1]?.from ?? 0)))).toBe(true);
      expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
    }));
  });
});
