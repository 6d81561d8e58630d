import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { endOf, instantOf, isWithin, localAt, dayOf, timeOf, type TimeWindow } from './index.ts';

const minute = 60_000;
const at = (text: string, zone = 'Asia/Ho_Chi_Minh'): number => DateTime.fromISO(text, { zone }).toMillis();

/** The plain model: what the clock shows in one minute, against what is written. */
function isWithinMinute(windows: readonly TimeWindow[], now: number, zone: string): boolean {
  const time = DateTime.fromMillis(now, { zone, locale: 'en' });
  const shown = time.toFormat('HH:mm');
  const day = (of: DateTime, { weekdays, dates }: TimeWindow): boolean =>
    (weekdays === undefined || weekdays.includes(of.toFormat('ccc').toLowerCase() as 'mon')) && (dates === undefined || dates.includes(of.toFormat('yyyy-MM-dd')));
  return windows.some((window) => {
    const { from = '00:00', to = '24:00' } = window;
    if (from === to) return false;
    if (from < to) return shown >= from && shown < to && day(time, window);
    return (shown >= from && day(time, window)) || (shown < to && day(time.minus({ days: 1 }), window));
  });
}

const clock = fc.oneof(fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00', '11:30', '13:30', '24:00'), fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')));
/** Nights on which clocks are changed, and one on which they are not. */
const nights = { 'Europe/Berlin': ['2027-03-28', '2027-10-31'], 'America/New_York': ['2027-03-14', '2027-11-07'], 'Australia/Lord_Howe': ['2027-04-04', '2027-10-03'], 'Asia/Ho_Chi_Minh': ['2027-02-06', '2027-12-31'] } as const;

describe.each(Object.entries(nights))('hours of days by the clocks of %s', (zone, days) => {
  const window = fc.record({
    weekdays: fc.option(fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const), { nil: undefined }),
    dates: fc.option(fc.subarray(days.flatMap((day) => [-1, 0, 1, 2].map((more) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: more }).toFormat('yyyy-MM-dd')))), { nil: undefined }),
    from: fc.option(clock, { nil: undefined }),
    to: fc.option(clock, { nil: undefined }),
  });

  it('are those that the clock shows minute by minute, and end when it says so', () => {
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), fc.constantFrom(...days), fc.integer({ min: -1500, max: 1500 }), (windows, day, offset) => {
        const now = Date.parse(day) + offset * minute;
        const expected = isWithinMinute(windows, now, zone);
        expect(isWithin(windows, now, zone)).toBe(expected);
        const end = endOf(windows, now, zone);
        expect(end === null).toBe(!expected);
        if (end === null) return;
        const far = now + 4320 * minute;
        let closes = now;
        while (closes < far && isWithinMinute(windows, closes, zone)) closes += minute;
        if (closes < far) expect(end).toBe(closes);
        else expect(end).toBeGreaterThanOrEqual(far);
      }),
      { numRuns: 120 },
    );
  });

  it('are found from what is shown: the first instant at which a time or a later one is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 0, max: 1440 }), (date, minutes) => {
        const day = dayOf(date);
        const wall = (now: number): number => { const local = localAt(now, zone); return (local.day - day) * 1440 + Math.floor(local.time / minute); };
        let first = Date.parse(date) - 1500 * minute;
        while (wall(first) < minutes) first += minute;
        expect(instantOf({ day, time: minutes * minute }, zone)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
});

it('lasts over windows that follow one another, and not for ever', () => {
  const lunch = [{ from: '11:30', to: '13:30' }, { from: '13:00', to: '14:00' }, { from: '14:00', to: '14:15' }];
  expect(endOf(lunch, at('2027-01-04T12:00'), 'Asia/Ho_Chi_Minh')).toBe(at('2027-01-04T14:15'));
  const weekend: TimeWindow[] = [{ weekdays: ['sat', 'sun'] }];
  expect(endOf(weekend, at('2027-01-09T00:00'), 'Asia/Ho_Chi_Minh')).toBe(at('2027-01-11T00:00'));
  expect(endOf([{}], at('2027-01-09T00:00'), 'Asia/Ho_Chi_Minh')).toBeGreaterThan(at('2028-01-09T00:00'));
});

it('counts the millisecond, and takes a night for the day that it begins on', () => {
  const friday: TimeWindow[] = [{ weekdays: ['fri'], from: '22:00', to: '06:00' }];
  const within = (text: string): boolean => isWithin(friday, at(text), 'Asia/Ho_Chi_Minh');
  expect([within('2027-01-08T21:59:59.999'), within('2027-01-08T22:00'), within('2027-01-09T05:59:59.999'), within('2027-01-09T06:00'), within('2027-01-08T05:00'), within('2027-01-09T23:00')]).toEqual([false, true, true, false, false, false]);
  expect(timeOf('07:30')).toBe(27_000_000);
});

it('a zone that is none is said', () => {
  expect(() => isWithin([{}], 0, 'Sao/Hoa_Tinh')).toThrow(expect.objectContaining({ code: 'time-zone-unknown' }));
});
