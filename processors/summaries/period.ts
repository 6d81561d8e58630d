import { FatalError } from '../../infra/contracts/index.ts';
import type { Period } from '../../infra/reports/index.ts';
import { dayOf, dayMs, instantOf, localAt } from '../alerts/clock/index.ts';

/*
 * Periods by the office's clock: days begin at its midnight, whatever the clocks do in between. Days are counted from 1970-01-01 by the calendar.
 */

const forms: readonly { readonly form: RegExp; readonly days: (parts: readonly number[]) => readonly [number, number] | null }[] = [
  { form: /^(\d{4})$/, days: ([year = 0]) => [monthStart(year, 1), monthStart(year + 1, 1)] },
  { form: /^(\d{4})-Q([1-4])$/, days: ([year = 0, quarter = 0]) => [monthStart(year, quarter * 3 - 2), monthStart(year, quarter * 3 + 1)] },
  { form: /^(\d{4})-(\d{2})$/, days: ([year = 0, month = 0]) => (month < 1 || month > 12 ? null : [monthStart(year, month), monthStart(year, month + 1)]) },
  { form: /^(\d{4})-W(\d{2})$/, days: ([year = 0, week = 0]) => weekOf(year, week) },
];
const oneDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026` or `2026-11-01..2026-11-20` (both days included).
 * @throws {FatalError} `period-invalid`
 */
export function parsePeriod(text: string, zone: string): Period {
  const days = daysIn(text.trim());
  if (days === null || days[0] >= days[1]) throw new FatalError(`"${text}" is no period.`, { code: 'period-invalid', hint: 'Write 2026-W47, 2026-11, 2026-Q4, 2026, 2026-11-20 or 2026-11-01..2026-11-20.' });
  return { from: midnight(days[0], zone), to: midnight(days[1], zone) };
}

/** Ten years: what is longer would be drawn for minutes, and read by nobody. */
const mostDays = 3660;
/** Nothing that is collected is older than 1990; a year of two digits is a slip. */
const earliest = Date.UTC(1990, 0, 1);

/** A period that somebody may ask for. @throws {FatalError} `period-invalid`: also where it is longer than ten years or begins before 1990. */
export function parseAskedPeriod(text: string, zone: string): Period {
  const period = parsePeriod(text, zone);
  if (lengthInDays(period, zone) > mostDays || period.from < earliest) throw new FatalError(`"${text}" is no period to report on.`, { code: 'period-invalid', hint: 'Ask for ten years at most, from 1990 on.' });
  return period;
}

/** As many days, ending where the period begins. */
export function periodBefore({ from, to }: Period, zone: string): Period {
  const [first, end] = [localAt(from, zone).day, localAt(to, zone).day];
  return { from: midnight(first - (end - first), zone), to: from };
}

export const lengthInDays = ({ from, to }: Period, zone: string): number => localAt(to, zone).day - localAt(from, zone).day;

const mostDaysEach = 62;

export interface Slot {
  /** `2026-11-20`, or `2026-11` in a long period. */
  readonly id: string;
  readonly from: number;
}

/** The period's days, or its months where those would be too many. */
export function slotsOf(period: Period, zone: string): Slot[] {
  const [first, end] = [localAt(period.from, zone).day, localAt(period.to, zone).day];
  const days = Array.from({ length: end - first }, (_, index) => first + index);
  if (days.length <= mostDaysEach) return days.map((day) => ({ id: dateOf(day), from: midnight(day, zone) }));
  return days.filter((day, index) => index === 0 || dateOf(day).endsWith('-01')).map((day) => ({ id: dateOf(day).slice(0, 7), from: midnight(day, zone) }));
}

const midnight = (day: number, zone: string): number => instantOf({ day, time: 0 }, zone);
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const monthStart = (year: number, month: number): number => Math.floor(Date.UTC(year, month - 1, 1) / dayMs);
/** Monday is 0; 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

function weekOf(year: number, week: number): readonly [number, number] | null {
  const first = (of: number): number => {
    const fourth = monthStart(of, 1) + 3;
    return fourth - weekday(fourth);
  };
  const start = first(year) + (week - 1) * 7;
  return week < 1 || start >= first(year + 1) ? null : [start, start + 7];
}

function daysIn(text: string): readonly [number, number] | null {
  const [from = '', to = from, ...more] = text.split('..');
  if (oneDay.test(from) && oneDay.test(to) && more.length === 0) return isDate(from) && isDate(to) ? [dayOf(from), dayOf(to) + 1] : null;
  for (const { form, days } of forms) {
    const match = form.exec(text);
    if (match) return days(match.slice(1).map(Number));
  }
  return null;
}

const isDate = (date: string): boolean => !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
