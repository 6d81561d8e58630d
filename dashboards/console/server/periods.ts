import { DateTime } from 'luxon';
import type { Period } from '../../queries/index.ts';
import type { PeriodName } from '../api/index.ts';
import { ProblemError } from './problem.ts';

export interface Slots {
  readonly slot: 'hour' | 'day';
  /** Starts of the slots, ascending. */
  readonly edges: readonly number[];
}

/** A named period in the office's zone. Periods end with the running day (or hour), so that a slightly fast clock hides nothing. */
export function namedPeriod(name: PeriodName, now: Date, zone: string): Period {
  const local = DateTime.fromJSDate(now, { zone });
  const today = local.startOf('day');
  const tomorrow = today.plus({ days: 1 });
  const of = (from: DateTime, to: DateTime): Period => ({ from: from.toMillis(), to: to.toMillis() });
  switch (name) {
    case 'today':
      return of(today, tomorrow);
    case 'yesterday':
      return of(today.minus({ days: 1 }), today);
    case '24h': {
      const end = local.startOf('hour').plus({ hours: 1 });
      return of(end.minus({ hours: 24 }), end);
    }
    case '7d':
      return of(today.minus({ days: 6 }), tomorrow);
    case '30d':
      return of(today.minus({ days: 29 }), tomorrow);
  }
}

/** The period before, up to the same time: what "more than yesterday" compares with. */
export function periodBefore(name: 'today' | '24h' | '7d', now: Date, zone: string): Period {
  const back = name === '7d' ? { days: 7 } : { days: 1 };
  const shift = (millis: number): number => DateTime.fromMillis(millis, { zone }).minus(back).toMillis();
  return { from: shift(namedPeriod(name, now, zone).from), to: shift(now.getTime()) };
}

/** Hours of a short period, days of a long one, as the office's clock has them. */
export function slotsOf({ from, to }: Period, zone: string): Slots {
  const slot = to - from > 3 * 86_400_000 ? 'day' : 'hour';
  const edges: number[] = [];
  for (let edge = DateTime.fromMillis(from, { zone }); edge.toMillis() < to; edge = edge.plus(slot === 'day' ? { days: 1 } : { hours: 1 })) edges.push(edge.toMillis());
  return { slot, edges };
}

/**
 * From a first day or time to a last day (inclusive) or time (exclusive), written in the office's zone; either may be absent.
 * @throws {ProblemError} `invalid-query` when a date does not exist or the end lies before the start.
 */
export function writtenPeriod(from: string | undefined, to: string | undefined, zone: string): Period {
  const read = (text: string): DateTime => {
    const time = DateTime.fromISO(text, { zone });
    if (!time.isValid) throw new ProblemError('invalid-query', `"${text}" is not a date`);
    return time;
  };
  const start = from === undefined ? 0 : read(from).toMillis();
  const end = to === undefined ? latest : (to.includes('T') ? read(to) : read(to).plus({ days: 1 }).startOf('day')).toMillis();
  if (end <= start) throw new ProblemError('invalid-query', 'the period ends before it begins');
  return { from: start, to: end };
}

/** 2100: later than any document, and within what the store's times can hold. */
const latest = Date.UTC(2100, 0, 1);

/** `YYYY-MM-DD` of the running day and the days before it, oldest first. */
export function lastDays(count: number, now: Date, zone: string): { readonly days: readonly string[]; readonly since: number } {
  const today = DateTime.fromJSDate(now, { zone }).startOf('day');
  const starts = Array.from({ length: count }, (_, index) => today.minus({ days: count - 1 - index }));
  return { days: starts.map((start) => start.toISODate() ?? ''), since: starts[0]?.toMillis() ?? today.toMillis() };
}
