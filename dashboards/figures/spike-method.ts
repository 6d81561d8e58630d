import { narrowed } from './counts.ts';
import type { Face } from './face.ts';

/*
 * What a spike is: an hour of a series (all documents, one unit's, one topic's) in which many more were published than is usual at that hour of the week.
 *
 * - The past: the counts of the same hour of the week in each of the eight weeks before, and of the hours beside it: up to 24. Weeks are 168 hours, so that
 *   where clocks change the hour beside stands in. Hours before collecting began are no past; with less than two weeks of it nothing is said.
 * - Usual is their median; the usual deviation is their median absolute deviation (times 1.4826, as for a normal distribution), and not less than that of
 *   counts that come by chance: the square root of the median (Poisson), at least 1. A few odd weeks move neither.
 * - A spike is four deviations above and at least five documents: never one document alone. The band of a chart is three deviations wide.
 */
const weeks = 8;
const fewestPast = 6;
export const fewestDocuments = 5;
export const spikeScore = 4;
const bandScore = 3;

const lags = Array.from({ length: weeks }, (_, week) => [-1, 0, 1].map((beside) => (week + 1) * 168 + beside)).flat();

/** When collecting began, as far as can be told: nothing before it is a past. */
const began = `(SELECT greatest((SELECT min(hour) FROM trend_hours WHERE unit = '*' AND topic = '*'), (SELECT toDateTime(min(started_at), 'UTC') FROM polls)))`;

/** Hours of the period and of their past: those that lie, some weeks on, in the period or an hour beside it. Most hours of a short period's eight weeks do not. */
const hoursAround = ({ from, to }: Face): string => {
  const past = (weeks * 168 + 1) * 3600;
  return `hour >= ${from} - ${past} AND hour <= ${to} AND (toUnixTimestamp(hour) + ${past} - toUnixTimestamp(${from})) % ${168 * 3600} <= toUnixTimestamp(${to}) - toUnixTimestamp(${from}) + 7200`;
};

/**
 * Each hour of each series in the period, as `kind, id, at, current, expected, deviation`; the last two null without enough of a past. `which` narrows
 * `trend_hours`; `kind` and `id` are SQL over its columns. `more` adds rows `kind, id, lag, at, documents`.
 */
export const judgedHours = (face: Face, { which, kind, id, more = '' }: { readonly which: string; readonly kind: string; readonly id: string; readonly more?: string }): string => `
  SELECT kind, id, at, sumIf(documents, lag = 0) AS current,
    arrayCount(hours -> at - hours * 3600 >= any(${began}), [${lags.join(', ')}]) AS known,
    arrayResize(groupArrayIf(documents, lag > 0), known, 0) AS past,
    if(known >= ${fewestPast}, arrayReduce('median', past), NULL) AS expected,
    greatest(1.4826 * arrayReduce('median', arrayMap(value -> abs(value - assumeNotNull(expected)), past)), sqrt(greatest(expected, 1))) AS deviation
  FROM (
    SELECT kind, id, lag, hour + lag * 3600 AS at, documents
    FROM (
      SELECT ${kind} AS kind, ${id} AS id, hour, toUInt64(sum(documents)) AS documents
      FROM trend_hours FINAL WHERE ${which} AND ${hoursAround(face)} AND ${narrowed(face)}
      GROUP BY kind, id, hour
    )
    ARRAY JOIN [0, ${lags.join(', ')}] AS lag
    WHERE ${face.within('at')}
    ${more}
  )
  GROUP BY kind, id, at`;

/** The band of what is usual around what is expected. */
export const band = `greatest(expected - ${bandScore} * deviation, 0) AS low, expected + ${bandScore} * deviation AS high`;
