import type { ReportSchedule, ReportsConfig } from '../../../infra/config/index.ts';
import type { DueReport } from '../../../infra/reports/index.ts';
import { instantOf, localAt, timeOf } from '../../alerts/clock/index.ts';
import { dateOf, dayOfDate, periodText, weekdayOf, type Span } from './spans.ts';

/** What of the office's file says when reports are made. */
export type Schedule = Pick<ReportsConfig, 'schedule' | 'deadlines' | 'draftDays'>;

/**
 * The reports that fall due from `from` to `to` (milliseconds since 1970, `to` exclusive), by the zone's clocks, in the order of time. A time that clocks leap over
 * is the next one that they show, one that they show twice is the first. What is found for two spans beside each other is what is found for both as one.
 */
export function dueReports({ schedule, deadlines, draftDays }: Schedule, from: number, to: number, zone: string): DueReport[] {
  if (to <= from) return [];
  const [first, last] = [localAt(from, zone).day - 1, localAt(to, zone).day + 1];
  const found: DueReport[] = [];
  for (const line of schedule) {
    const { days, time } = readAt(line.at);
    for (let day = first; day <= last; day += 1) {
      for (const { span, deadline } of spansOn(day, line, days, { deadlines, draftDays })) {
        const at = instantOf({ day, time }, zone);
        if (at < from || at >= to) continue;
        const midnight = (of: number): number => instantOf({ day: of, time: 0 }, zone);
        found.push({ id: idOf(line, span), kind: line.kind, period: { from: midnight(span.first), to: midnight(span.end) }, at, deadline: deadline === null ? null : midnight(deadline), entry: entryOf(line) });
      }
    }
  }
  return found.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** `weekly/2026-W47`, and what it is of where that is not everything: the same wherever the line stands in the file. */
const idOf = ({ kind, unit, topic, language }: ReportSchedule, span: Span): string =>
  [kind, periodText(span), ...[['unit', unit], ['topic', topic], ['language', language]].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))].join('/');

const entryOf = ({ kind, unit = '', topic = '', language, to, approve, formats }: ReportSchedule): DueReport['entry'] => ({ kind, unit, topic, language: language ?? null, to: [...to], approve, formats: [...formats] });

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `mon,thu 07:00`, `3 07:00`, `07:00`: days of the week (0 is Monday) or of the month. */
function readAt(at: string): { readonly days: readonly number[]; readonly time: number } {
  const [clock = '', days = ''] = at.split(' ').reverse();
  return { days: days === '' ? [] : days.split(',').map((day) => (names.includes(day) ? names.indexOf(day) : Number(day))), time: timeOf(clock) };
}

interface Falling {
  readonly span: Span;
  readonly deadline: number | null;
}

/** What a line of the schedule asks for on a day: whole days before it, so that nothing is counted that goes on. */
function spansOn(day: number, { kind }: ReportSchedule, days: readonly number[], yearly: Pick<Schedule, 'deadlines' | 'draftDays'>): Falling[] {
  const { year, month, date } = dateOf(day);
  const of = (first: number, end: number): Falling[] => [{ span: { first, end }, deadline: null }];
  switch (kind) {
    case 'daily': return days.length === 0 || days.includes(weekdayOf(day)) ? of(day - sinceLast(day, days), day) : [];
    case 'weekly': return days.includes(weekdayOf(day)) ? of(day - 7, day) : [];
    case 'monthly': return days.includes(date) ? of(dayOfDate(year, month - 1, 1), dayOfDate(year, month, 1)) : [];
    case 'quarterly': return month % 3 === 1 && days.includes(date) ? of(dayOfDate(year, month - 3, 1), dayOfDate(year, month, 1)) : [];
    case 'yearly': return [...new Set(yearly.deadlines.map(dayAndMonth).map(([on, in_]) => [year, year + 1].map((each) => dayOfDate(each, in_, on))).flat())]
      .filter((deadline) => deadline - yearly.draftDays === day)
      .map((deadline) => ({ span: yearUntil(deadline, day), deadline }));
  }
}

/** Days since the daily report before: on a Monday three, where it is not made at weekends. */
function sinceLast(day: number, days: readonly number[]): number {
  if (days.length === 0) return 1;
  for (let back = 1; back < 7; back += 1) if (days.includes(weekdayOf(day - back))) return back;
  return 7;
}

/** The deadline's year from its beginning to the day of the draft; the year before where the draft is made in that. */
function yearUntil(deadline: number, day: number): Span {
  const { year } = dateOf(deadline - 1);
  const first = dayOfDate(year, 1, 1);
  return first < day ? { first, end: day } : { first: dayOfDate(year - 1, 1, 1), end: Math.min(day, first) };
}

function dayAndMonth(text: string): readonly [number, number] {
  const [day = 1, month = 1] = text.split('/').map(Number);
  return [day, month];
}
