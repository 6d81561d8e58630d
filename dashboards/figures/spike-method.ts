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

/** Hours before the period that its first hour looks back to. */
const back = weeks * 168 + 1;
/** The hour that a period begins in, and the hours from there to its end, as numbers since 1970. */
const firstHour = ({ from }: Face): string => `intDiv(toUnixTimestamp(${from}), 3600)`;
const hoursOf = (face: Face): string => `(intDiv(toUnixTimestamp(${face.to}), 3600) - ${firstHour(face)} + 1)`;

/** Hours of the period and of their past: those that lie, some weeks on, in the period or an hour beside it. Most hours of a short period's eight weeks do not. */
const hoursAround = (face: Face): string => {
  const reaches = Array.from({ length: weeks + 1 }, (_, week) => `hour >= ${face.from} - ${(week * 168 + (week > 0 ? 1 : 0)) * 3600} AND hour <= ${face.to} - ${(week * 168 - (week > 0 ? 1 : 0)) * 3600}`);
  return `(${reaches.map((reach) => `(${reach})`).join(' OR ')})`;
};

/** The counts of a series so many hours before each hour of the period. */
const shifted = (face: Face, lag: number): string => `arraySlice(counts, ${back - lag + 1}, ${hoursOf(face)})`;

/**
 * Each hour of each series in the period that has at least so many documents, as `unit, topic, at, current, expected, deviation`; the last two null without enough of a past.
 * `which` narrows `trend_hours`; `more` adds rows `unit, topic, hour, documents`. A series becomes one array, an element an hour from eight weeks before the period on; a
 * piece of it that begins some weeks earlier holds, element by element, what each hour of the period is compared with. So no row is copied 24 times.
 */
export const judgedHours = (face: Face, { which, atLeast, more = '' }: { readonly which: string; readonly atLeast: number; readonly more?: string }): string => `
  SELECT unit, topic, at, current,
    arrayCount(lag -> at - lag * 3600 >= ${began}, [${lags.join(', ')}]) AS known,
    arraySlice(before, 1, known) AS past,
    if(known >= ${fewestPast}, arrayReduce('median', past), NULL) AS expected,
    greatest(1.4826 * arrayReduce('median', arrayMap(value -> abs(value - assumeNotNull(expected)), past)), sqrt(greatest(expected, 1))) AS deviation
  FROM (
    SELECT unit, topic, toDateTime((${firstHour(face)} + spot.1) * 3600, 'UTC') AS at, spot.2 AS current, spot.3 AS before
    FROM (
      SELECT unit, topic, sumResample(0, ${back} + ${hoursOf(face)}, 1)(documents, toInt64(intDiv(toUnixTimestamp(hour), 3600)) + ${back} - ${firstHour(face)}) AS counts
      FROM (SELECT unit, topic, hour, documents FROM trend_hours FINAL WHERE ${which} AND ${hoursAround(face)} AND ${narrowed(face)} ${more})
      GROUP BY unit, topic
    )
    ARRAY JOIN arrayFilter(spot -> spot.2 >= ${atLeast}, arrayMap(
      (number, current, ${lags.map((_, index) => `lag${index}`).join(', ')}) -> (number, current, [${lags.map((_, index) => `lag${index}`).join(', ')}]),
      range(${hoursOf(face)}), ${[0, ...lags].map((lag) => shifted(face, lag)).join(', ')})) AS spot
    WHERE ${face.within('at')}
  )`;

/** The band of what is usual around what is expected. */
export const band = `greatest(expected - ${bandScore} * deviation, 0) AS low, expected + ${bandScore} * deviation AS high`;
