import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { ReportSchedule } from '../../../infra/config/index.ts';
import { parsePeriod } from '../period.ts';
import { dueReports, type Schedule } from './index.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (text: string, of = zone): number => DateTime.fromISO(text, { zone: of }).toMillis();
const line = (kind: ReportSchedule['kind'], when: string, more: Partial<ReportSchedule> = {}): ReportSchedule => ({ kind, at: when, to: [], approve: 'required', formats: ['docx'], ...more });
const with_ = (...schedule: ReportSchedule[]): Schedule => ({ schedule, deadlines: ['25/11', '15/12'], draftDays: 10 });
const found = (schedule: Schedule, from: string, to: string, of = zone): [string, string, number | null][] => dueReports(schedule, at(from, of), at(to, of), of).map(({ id, at: due, deadline }) => [id, DateTime.fromMillis(due, { zone: of }).toFormat("yyyy-MM-dd'T'HH:mm"), deadline]);

describe('reports fall due', () => {
  it('every Monday at seven, of the week before', () => {
    expect(found(with_(line('weekly', 'mon 07:00')), '2026-11-15', '2026-11-30T07:00')).toEqual([['weekly/2026-W46', '2026-11-16T07:00', null], ['weekly/2026-W47', '2026-11-23T07:00', null]]);
    expect(found(with_(line('weekly', 'fri 16:00', { unit: 'so-a', language: 'en' })), '2026-11-16', '2026-11-23')).toEqual([['weekly/2026-11-13..2026-11-19/unit=so-a/language=en', '2026-11-20T16:00', null]]);
  });

  it('of a week at the turn of a year, under the name that the calendar gives it', () => {
    expect(found(with_(line('weekly', 'mon 07:00')), '2026-12-29', '2027-01-12').map(([id]) => id)).toEqual(['weekly/2026-W53', 'weekly/2027-W01']);
  });

  it('on weekdays, with what the weekend brought on Monday', () => {
    expect(found(with_(line('daily', 'mon,tue,wed,thu,fri 06:45')), '2026-11-20', '2026-11-25').map(([id]) => id)).toEqual(['daily/2026-11-19', 'daily/2026-11-20..2026-11-22', 'daily/2026-11-23']);
  });

  it('of months and quarters, some days after their end', () => {
    expect(found(with_(line('monthly', '3 08:00'), line('quarterly', '5 08:00')), '2026-12-01', '2027-02-01')).toEqual([['monthly/2026-11', '2026-12-03T08:00', null], ['monthly/2026-12', '2027-01-03T08:00', null], ['quarterly/2026-Q4', '2027-01-05T08:00', null]]);
  });

  it('of the year, so that they are there before 25/11 and 15/12', () => {
    expect(found(with_(line('yearly', '07:00')), '2026-01-01', '2027-01-01')).toEqual([
      ['yearly/2026-01-01..2026-11-14', '2026-11-15T07:00', at('2026-11-25')], ['yearly/2026-01-01..2026-12-04', '2026-12-05T07:00', at('2026-12-15')],
    ]);
    expect(found({ ...with_(line('yearly', '07:00')), deadlines: ['05/01'] }, '2026-06-01', '2027-06-01')).toEqual([['yearly/2026-01-01..2026-12-25', '2026-12-26T07:00', at('2027-01-05')]]);
  });
});

const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'] as const;
const clock = fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00', '07:00', '23:59');
const weekday = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
const lines = fc.oneof(
  clock.map((time) => line('daily', time)),
  fc.tuple(fc.uniqueArray(weekday, { minLength: 1 }), clock).map(([days, time]) => line('daily', `${days.join(',')} ${time}`)),
  fc.tuple(weekday, clock).map(([day, time]) => line('weekly', `${day} ${time}`)),
  fc.tuple(fc.constantFrom('monthly' as const, 'quarterly' as const), fc.integer({ min: 1, max: 28 }), clock).map(([kind, day, time]) => line(kind, `${day} ${time}`)),
  clock.map((time) => line('yearly', time)),
);
const year = Date.UTC(2027, 0, 1);
const moment = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => year + minutes * 60_000);

describe.each(zones)('by the clocks of %s', (of) => {
  it('spans beside each other give what they give as one, each report once', () => {
    fc.assert(
      fc.property(lines, moment, moment, moment, (one, ...moments) => {
        const [a = 0, b = 0, c = 0] = [...moments].sort((left, right) => left - right);
        const whole = dueReports(with_(one), a, c, of);
        expect([...dueReports(with_(one), a, b, of), ...dueReports(with_(one), b, c, of)]).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
        expect(whole.every((due) => due.at >= a && due.at < c && due.period.to <= due.at && due.period.from < due.period.to)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('daily and weekly reports leave no day out, and their ids are periods that a command reads', () => {
    fc.assert(
      fc.property(lines.filter(({ kind }) => kind === 'daily' || kind === 'weekly'), (one) => {
        const all = dueReports(with_(one), year, year + 120 * 86_400_000, of);
        all.slice(1).forEach((due, index) => expect(due.period.from).toBe(all[index]?.period.to));
        for (const { id, period } of all) expect(parsePeriod(id.split('/')[1] ?? '', of)).toEqual(period);
      }),
      { numRuns: 60 },
    );
  });

  it('a daily report is made once on every day of the calendar, at the time on the wall or the next there is', () => {
    fc.assert(
      fc.property(clock, (time) => {
        const all = dueReports(with_(line('daily', time)), at('2027-01-01', of), at('2028-01-01', of), of);
        expect(all.map((due) => DateTime.fromMillis(due.at, { zone: of }).toISODate())).toEqual(Array.from({ length: 365 }, (_, index) => DateTime.fromISO('2027-01-01', { zone: of }).plus({ days: index }).toISODate()));
        for (const due of all) expect(DateTime.fromMillis(due.at, { zone: of }).toFormat('HH:mm') >= time).toBe(true);
      }),
      { numRuns: 7 },
    );
  });
});
