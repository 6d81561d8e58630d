import { z } from 'zod';
import type { Store } from '../contract.ts';
import { laterIfPassing } from '../passing-errors.ts';

/**
 * An insert is dated when it starts and seen when it ends. An hour that was counted in between would pass for counted: only what was
 * counted so many seconds after its newest row is settled.
 */
export const settledAfterSeconds = 20;
/** What one statement counts at most: at 100,000 documents a day some twelve hours. */
const hoursAtATime = 200;
const documentsAtATime = 50_000;

export interface Counted {
  readonly hours: number;
  /** Of the engine's clock, milliseconds: whatever was written before it is settled. Hand it to the next count. */
  readonly since: number;
  /** Written too lately to be settled: to be counted once more after `settledAfterSeconds`. */
  readonly unsettled: number;
}

export interface CountHoursOptions {
  /** Looks only at what was written later (milliseconds, of an earlier `Counted`); absent: at everything. */
  readonly since?: number;
  readonly signal?: AbortSignal;
}

const staleSchema = z.object({ hour: z.coerce.number(), documents: z.coerce.number(), unsettled: z.coerce.number() });

/**
 * Counts every hour anew of which a row was written since it was last counted, whole, a few hours at a time. Repeating it changes nothing. At the end `trend_progress`
 * says how far: whoever asks takes what was written later from coverage.
 *
 * Why no view that counts as rows come in: such a view adds what is inserted. It cannot take back what a revision, another label, a story or
 * an erasure changes of a document that it has counted, and a retry after a crash between the two tables counts twice or never.
 * @throws {RetryableError} `store-overloaded`
 */
export async function countHours(store: Store, { since = 0, signal }: CountHoursOptions = {}): Promise<Counted> {
  try {
    const [clock] = await ask(store, z.object({ now: z.coerce.number() }), 'SELECT toUnixTimestamp64Milli(now64(3)) AS now', {});
    const stale = await ask(store, staleSchema, staleSql, { since, margin: settledAfterSeconds * 1000 });
    for (const hours of inBatches(stale)) {
      signal?.throwIfAborted();
      await store.client.command({ query: countSql, query_params: { hours } });
    }
    const settled = Math.max(since, (clock?.now ?? 0) - settledAfterSeconds * 1000);
    if (stale.length > 0 || since === 0) await store.client.command({ query: 'INSERT INTO trend_progress SELECT 1, fromUnixTimestamp64Milli({settled:Int64})', query_params: { settled } });
    return { hours: stale.length, since: settled, unsettled: stale.filter((row) => row.unsettled > 0).length };
  } catch (error) {
    throw laterIfPassing(error, 'count trends');
  }
}

function* inBatches(stale: readonly z.infer<typeof staleSchema>[]): Generator<number[]> {
  let batch: number[] = [];
  let documents = 0;
  for (const row of stale) {
    if (batch.length > 0 && (batch.length === hoursAtATime || documents + row.documents > documentsAtATime)) {
      yield batch;
      batch = [];
      documents = 0;
    }
    batch.push(row.hour);
    documents += row.documents;
  }
  if (batch.length > 0) yield batch;
}

const staleSql = `
  WITH written AS (
    SELECT hour, max(written_at) AS newest, count() AS documents FROM coverage
    WHERE hour IN (SELECT hour FROM coverage WHERE written_at >= fromUnixTimestamp64Milli({since:Int64})) GROUP BY hour
  )
  SELECT toUnixTimestamp(written.hour) AS hour, written.documents AS documents, written.newest > now64(3) - toIntervalMillisecond({margin:Int64}) AS unsettled
  FROM written
  LEFT JOIN (SELECT hour, max(counted_at) AS counted FROM trend_hours WHERE unit = '*' AND topic = '*' AND hour IN (SELECT hour FROM written) GROUP BY hour) AS cells ON cells.hour = written.hour
  WHERE cells.counted <= written.newest + toIntervalMillisecond({margin:Int64})
  ORDER BY hour DESC`;

const measures: Readonly<Record<string, string>> = {
  documents: 'toUInt32(1)',
  naming: 'notEmpty(units)',
  articles: "kind = 'article'",
  posts: "kind = 'post'",
  comments: "kind = 'comment'",
  tone_positive: "tone = 'positive'",
  tone_neutral: "tone = 'neutral'",
  tone_negative: "tone = 'negative'",
  stance_favourable: "stance = 'favourable'",
  stance_neutral: "stance = 'neutral'",
  stance_critical: "stance = 'critical'",
  named_headline: "place = 'headline'",
  named_lead: "place = 'lead'",
  named_body: "place = 'body'",
  group_international_law: "content_group = 'international-law'",
  group_policy_law: "content_group = 'policy-law'",
  group_situation_achievements: "content_group = 'situation-achievements'",
  group_incidents: "content_group = 'incidents'",
  group_foreign_relations: "content_group = 'foreign-relations'",
};
const names = Object.keys(measures);
const empty = "CAST(map(), 'Map(String, UInt32)')";
/** By outlet; a document that is not of the kind adds no entry. */
const byOutlet: Readonly<Record<string, string>> = {
  outlets: 'map(toString(outlet), toUInt32(1))',
  outlets_naming: `if(notEmpty(units), map(toString(outlet), toUInt32(1)), ${empty})`,
  outlets_negative: `if(tone = 'negative', map(toString(outlet), toUInt32(1)), ${empty})`,
};
const maps = Object.keys(byOutlet);
const first = (map: string, order: readonly string[]): string => `multiIf(${order.map((value) => `has(mapValues(${map}), '${value}'), '${value}'`).join(', ')}, '')`;

const countSql = `
  INSERT INTO trend_hours (hour, unit, topic, reach, own, reprint, ${[...names, ...maps].join(', ')}, counted_at)
  SELECT hour, unit, topic, reach, own, reprint, ${[...names.map((name) => `sum(${name})`), ...maps.map((name) => `sumMap(${name})`)].join(', ')}, now64(3)
  FROM (
    SELECT hour, unit, topic, reach, own, reprint, ${[...names.map((name) => `toUInt32(${measures[name] ?? ''}) AS ${name}`), ...maps.map((name) => `${byOutlet[name] ?? ''} AS ${name}`)].join(', ')}
    FROM (
      SELECT hour, arrayJoin(arrayConcat(['*'], arrayDistinct(units))) AS unit, arrayJoin(arrayConcat(['*'], arrayDistinct(topics))) AS topic, reach, own, reprint, outlet, units, kind, tone, content_group,
        if(unit = '*', ${first('stances', ['critical', 'favourable', 'neutral'])}, stances[unit]) AS stance,
        if(unit = '*', ${first('prominence', ['headline', 'lead', 'body'])}, prominence[unit]) AS place
      FROM coverage FINAL
      WHERE hour IN (SELECT toDateTime(arrayJoin({hours:Array(UInt32)}), 'UTC'))
    )
    UNION ALL
    SELECT hour, unit, topic, reach, own, reprint, ${[...names.map(() => 'toUInt32(0)'), ...maps.map(() => empty)].join(', ')}
    FROM trend_hours
    WHERE hour IN (SELECT toDateTime(arrayJoin({hours:Array(UInt32)}), 'UTC')) AND documents > 0
  )
  GROUP BY hour, unit, topic, reach, own, reprint`;

async function ask<Row>(store: Store, schema: z.ZodType<Row>, query: string, query_params: Record<string, unknown>): Promise<Row[]> {
  return z.array(schema).parse(await (await store.client.query({ query, query_params, format: 'JSONEachRow' })).json());
}
