import { DateTime } from 'luxon';
import type { Chosen } from '../../../../figures/index.ts';
import type { Period } from '../../../../queries/index.ts';
import type { TrendPeriod, TrendsQuery } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { namedPeriod, writtenPeriod } from '../../periods.ts';
import { ProblemError } from '../../problem.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A longer period would have more columns than a screen has room for. */
const mostDays = 400;
/** Up to here by hours, beyond by days: as Today and Stories do. */
const mostHours = 3 * dayMs;

export interface ChosenTrends {
  readonly chosen: Chosen;
  readonly slot: 'hour' | 'day';
  /** Starts of the slots, by the office's clock; the first may begin before the period. */
  readonly slots: readonly number[];
}

/**
 * What was asked, as the figures take it. Whole hours; never beyond the running one, so that the period before is as long as what was lived through of this.
 * @throws {ProblemError} `invalid-query` where the period is none, or too long.
 */
export function choose({ period, from, to, unit, topic, reach, reprints }: TrendsQuery, { now, office: { timezone } }: Pick<ConsoleParts, 'now' | 'office'>): ChosenTrends {
  const written = from !== undefined || to !== undefined;
  const span = wholeHours(written ? between(from, to, now(), timezone) : named(period ?? '7d', now(), timezone), now());
  if (span.to - span.from > mostDays * dayMs) throw new ProblemError('invalid-query', `a period has at most ${mostDays} days`);
  const slot = span.to - span.from > mostHours ? 'day' : 'hour';
  return {
    slot,
    slots: startsOf(span, slot, timezone),
    chosen: { ...span, slot: (slot === 'day' ? dayMs : hourMs) / 1000, unit: unit ?? '*', topic: topic ?? '*', reach: reach ?? '*', originals: reprints ?? 'all', zone: timezone },
  };
}

function named(period: TrendPeriod, now: Date, zone: string): Period {
  if (period !== '90d') return namedPeriod(period, now, zone);
  const { to } = namedPeriod('30d', now, zone);
  return { from: DateTime.fromMillis(to, { zone }).minus({ days: 90 }).toMillis(), to };
}

/** Of two ends at least one is written: the other lies a week before, or is now. */
function between(from: string | undefined, to: string | undefined, now: Date, zone: string): Period {
  const { to: end } = to === undefined ? namedPeriod('7d', now, zone) : writtenPeriod(undefined, to, zone);
  const start = from === undefined ? end - 7 * dayMs : writtenPeriod(from, undefined, zone).from;
  if (end <= start) throw new ProblemError('invalid-query', 'the period ends before it begins');
  return { from: start, to: end };
}

function wholeHours({ from, to }: Period, now: Date): Period {
  const start = Math.floor(from / hourMs) * hourMs;
  const running = Math.floor(now.getTime() / hourMs) * hourMs + hourMs;
  // A period that lies ahead altogether stays as it is: it has nothing yet.
  return { from: start, to: start < running ? Math.min(Math.ceil(to / hourMs) * hourMs, running) : Math.ceil(to / hourMs) * hourMs };
}

function startsOf({ from, to }: Period, slot: 'hour' | 'day', zone: string): number[] {
  const starts: number[] = [];
  for (let at = DateTime.fromMillis(from, { zone }).startOf(slot); at.toMillis() < to; at = at.plus({ [slot]: 1 })) starts.push(at.toMillis());
  return starts;
}
