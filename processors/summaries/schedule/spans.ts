import { dayMs } from '../../alerts/clock/index.ts';

/*
 * Spans of the calendar on the wall, as days since 1970-01-01; `end` is the day after the last. Pure.
 */

export interface Span {
  readonly first: number;
  readonly end: number;
}

/** 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** Months beyond twelve and below one are of the years beside. */
export const dayOfDate = (year: number, month: number, date: number): number => Math.floor(Date.UTC(year, month - 1, date) / dayMs);

/** How `--period` writes a span: `2026-W47`, `2026-11`, `2026-Q4`, `2026`, `2026-11-20` or `2026-11-01..2026-11-20`. */
export function periodText({ first, end }: Span): string {
  const [from, until] = [dateOf(first), dateOf(end)];
  if (end - first === 1) return written(first);
  if (end - first === 7 && weekdayOf(first) === 0) return weekText(first);
  if (from.date === 1 && until.date === 1) {
    const months = (until.year - from.year) * 12 + until.month - from.month;
    if (months === 1) return `${from.year}-${two(from.month)}`;
    if (months === 3 && from.month % 3 === 1) return `${from.year}-Q${(from.month + 2) / 3}`;
    if (months === 12 && from.month === 1) return String(from.year);
  }
  return `${written(first)}..${written(end - 1)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const written = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** A week is of the year that its Thursday is in. */
function weekText(monday: number): string {
  const { year } = dateOf(monday + 3);
  const fourth = dayOfDate(year, 1, 4);
  return `${year}-W${two((monday - (fourth - weekdayOf(fourth))) / 7 + 1)}`;
}
