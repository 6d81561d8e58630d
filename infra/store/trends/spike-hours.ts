import { z } from 'zod';
import type { Store } from '../contract.ts';
import { laterIfPassing } from '../passing-errors.ts';
import { storySpikesSql } from './story-spikes.ts';

/*
 * Hours in which a series (all documents, one unit's, one topic's, a story's) has many more documents than is usual at that hour of the week. The method and its
 * numbers are those of the figure `spikes` (dashboards/figures/spike-method.ts tells why they are so); a test asks both and compares
 * (tests/alerts/spikes.test.ts). Here every hour is told, not the strongest of a series alone.
 */
const weeks = 8;
const fewestPast = 6;

export const spikeSeries = ['all', 'unit', 'topic', 'story'] as const;
export type SpikeSeries = (typeof spikeSeries)[number];

export interface SpikeHoursOptions {
  /** Milliseconds since 1970; hours that begin in it. */
  readonly from: number;
  readonly to: number;
  readonly of: readonly SpikeSeries[];
  /** Deviations above what is usual. */
  readonly score: number;
  /** Documents that an hour has at least. */
  readonly fewest: number;
  /** Of stories: outlets at least. */
  readonly outlets: number;
  /** Reach classes that count; absent: all. */
  readonly reach?: readonly string[] | undefined;
}

const rowSchema = z.object({ kind: z.enum(spikeSeries), id: z.string(), hour: z.coerce.number(), documents: z.coerce.number(), expected: z.number(), deviation: z.number(), score: z.number() });
/** `hour` in milliseconds since 1970; `id` is '*' for all. */
export type SpikeHour = z.infer<typeof rowSchema>;

/** @throws {RetryableError} `store-overloaded` */
export async function spikeHours(store: Store, { reach, of, ...options }: SpikeHoursOptions): Promise<SpikeHour[]> {
  const parts = [...(of.some((one) => one !== 'story') ? [seriesSql(of)] : []), ...(of.includes('story') ? [storySpikesSql] : [])];
  if (parts.length === 0) return [];
  const query = `
    SELECT kind, id, toInt64(toUnixTimestamp(at)) * 1000 AS hour, current AS documents, assumeNotNull(expected) AS expected, assumeNotNull(deviation) AS deviation, (current - expected) / deviation AS score
    FROM (${parts.join('\nUNION ALL\n')})
    WHERE score >= {score:Float64}
    ORDER BY hour, kind, id`;
  try {
    const query_params = { ...options, anyReach: reach === undefined ? 1 : 0, reaches: reach ?? [] };
    return z.array(rowSchema).parse(await (await store.client.query({ query, query_params, format: 'JSONEachRow', clickhouse_settings: { max_execution_time: 30 } })).json());
  } catch (error) {
    throw laterIfPassing(error, 'look for spikes');
  }
}

const from = 'fromUnixTimestamp(intDiv({from:Int64}, 1000))';
const to = 'fromUnixTimestamp(intDiv({to:Int64}, 1000))';
const narrowed = 'NOT own AND ({anyReach:UInt8} OR reach IN {reaches:Array(String)})';
const lags = Array.from({ length: weeks }, (_, week) => [-1, 0, 1].map((beside) => (week + 1) * 168 + beside)).flat();
const past = (weeks * 168 + 1) * 3600;
/** Hours of the period, and of its past: most hours of a short period's eight weeks are neither. */
const around = `hour >= ${from} - ${past} AND hour <= ${to} AND (toUnixTimestamp(hour) + ${past} - toUnixTimestamp(${from})) % ${168 * 3600} <= toUnixTimestamp(${to}) - toUnixTimestamp(${from}) + 7200`;
/** When collecting began, as far as can be told: nothing before it is a past. */
const began = `(SELECT greatest((SELECT min(hour) FROM trend_hours WHERE unit = '*' AND topic = '*'), (SELECT toDateTime(min(started_at), 'UTC') FROM polls)))`;

const rows: Readonly<Record<Exclude<SpikeSeries, 'story'>, string>> = { all: "(unit = '*' AND topic = '*')", unit: "(unit != '*' AND topic = '*')", topic: "(topic != '*' AND unit = '*')" };

const seriesSql = (of: readonly SpikeSeries[]): string => `
  SELECT kind, id, at, current, expected, deviation
  FROM (
    SELECT kind, id, at, sumIf(documents, lag = 0) AS current,
      arrayCount(hours -> at - hours * 3600 >= any(${began}), [${lags.join(', ')}]) AS known,
      arrayResize(groupArrayIf(documents, lag > 0 AND at - lag * 3600 >= ${began}), known, 0) AS past,
      if(known >= ${fewestPast}, arrayReduce('median', past), NULL) AS expected,
      greatest(1.4826 * arrayReduce('median', arrayMap(value -> abs(value - assumeNotNull(expected)), past)), sqrt(greatest(expected, 1))) AS deviation
    FROM (
      SELECT kind, id, lag, hour + lag * 3600 AS at, documents
      FROM (
        SELECT multiIf(unit = '*' AND topic = '*', 'all', topic = '*', 'unit', 'topic') AS kind, multiIf(unit = '*' AND topic = '*', '*', topic = '*', toString(unit), toString(topic)) AS id, hour, toUInt64(sum(documents)) AS documents
        FROM trend_hours FINAL WHERE (${of.flatMap((one) => (one === 'story' ? [] : [rows[one]])).join(' OR ')}) AND ${around} AND ${narrowed}
        GROUP BY kind, id, hour
      )
      ARRAY JOIN [0, ${lags.join(', ')}] AS lag
      WHERE at >= ${from} AND at < ${to}
    )
    GROUP BY kind, id, at
  )
  WHERE current >= {fewest:UInt32} AND expected IS NOT NULL`;
