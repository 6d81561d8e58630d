import { DateTime } from 'luxon';
import type { Period } from '../../../infra/reports/index.ts';

interface SpanWords {
  readonly from: string;
  readonly to: string;
}

/** Of the last periods that were asked for: hundreds of figures of a report share a few. */
const known = new Map<string, SpanWords | null>();
const mostKnown = 200;

/**
 * A period as the Documents screen takes it: days by the office's clock, the last one included, or local times where it does not begin or end with a day. Null where
 * no such words mean exactly that period: in an hour that clocks show twice.
 */
export function spanWords(period: Period, zone: string): SpanWords | null {
  const key = `${period.from} ${period.to} ${zone}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  if (known.size >= mostKnown) known.clear();
  const words = inWords(period, zone);
  known.set(key, words);
  return words;
}

function inWords({ from, to }: Period, zone: string): SpanWords | null {
  const first = wordsOf(from, zone, (day) => day.toMillis());
  const last = wordsOf(to, zone, (day) => day.plus({ days: 1 }).startOf('day').toMillis());
  return first === null || last === null ? null : { from: first, to: last };
}

/** The day whose beginning (or end) the moment is, else the minute. */
function wordsOf(at: number, zone: string, means: (day: DateTime) => number): string | null {
  const here = DateTime.fromMillis(at, { zone });
  for (const back of [0, 1]) {
    const day = here.minus({ days: back }).toFormat('yyyy-MM-dd');
    if (means(DateTime.fromISO(day, { zone })) === at) return day;
  }
  const minute = here.toFormat("yyyy-MM-dd'T'HH:mm");
  return DateTime.fromISO(minute, { zone }).toMillis() === at ? minute : null;
}
