import type { ReportKind } from '../../infra/reports/index.ts';
import { localAt } from '../../processors/alerts/clock/index.ts';
import { dateOf, dayOfDate, periodText, weekdayOf, type Span } from '../../processors/summaries/schedule/index.ts';

/** The last period of a kind that has ended, as `parsePeriod` reads it: yesterday, the calendar's week, month, quarter or year before. */
export function lastWholePeriod(kind: ReportKind, at: number, zone: string): string {
  const { day } = localAt(at, zone);
  return periodText(spanBefore(kind, day));
}

function spanBefore(kind: ReportKind, day: number): Span {
  const { year, month } = dateOf(day);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  switch (kind) {
    case 'daily': return { first: day - 1, end: day };
    case 'monthly': return { first: dayOfDate(year, month - 1, 1), end: dayOfDate(year, month, 1) };
    case 'quarterly': return { first: dayOfDate(year, quarter - 3, 1), end: dayOfDate(year, quarter, 1) };
    case 'yearly': return { first: dayOfDate(year - 1, 1, 1), end: dayOfDate(year, 1, 1) };
    default: return { first: day - weekdayOf(day) - 7, end: day - weekdayOf(day) };
  }
}
