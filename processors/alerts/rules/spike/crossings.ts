import { z } from 'zod';
import type { SpikeHour, Store } from '../../../../infra/store/index.ts';
import { ask, integer, moment } from '../parts/ask.ts';

const crossingSchema = z.object({ key: z.string(), at: moment, documents: integer, outlets: integer, document: z.string(), reaches: z.array(z.string()), languages: z.array(z.string()) });
/** When an hour came to stand out, and what it is made of. */
export type Crossing = z.infer<typeof crossingSchema>;

export interface CrossingOptions {
  readonly score: number;
  readonly fewest: number;
  /** Outlets that an hour of a story has at least, and one of another series. */
  readonly storyOutlets: number;
  readonly outlets: number;
  readonly reach: readonly string[] | undefined;
}

export const keyOf = ({ kind, id, hour }: Pick<SpikeHour, 'kind' | 'id' | 'hour'>): string => `${kind} ${id} ${hour / 1000}`;

/**
 * An hour stands out from the moment at which the document was stored that made it so: known from the documents themselves, so that a look at past days and a
 * look at each minute tell the same. By key; an hour of too few outlets is not there.
 */
export async function crossingsOf(store: Store, hours: readonly SpikeHour[], { score, fewest, storyOutlets, outlets, reach }: CrossingOptions): Promise<Map<string, Crossing>> {
  if (hours.length === 0) return new Map();
  const rows = await ask(store, crossingSchema, sql, {
    keys: hours.map(keyOf),
    needs: hours.map(({ expected, deviation }) => Math.max(fewest, Math.ceil(expected + score * deviation))),
    first: Math.min(...hours.map(({ hour }) => hour)),
    last: Math.max(...hours.map(({ hour }) => hour)),
    storyOutlets, outlets, anyReach: reach === undefined ? 1 : 0, reaches: reach ?? [],
  });
  return new Map(rows.map((row) => [row.key, row]));
}

const widest = "indexOf(['national', 'foreign', 'regional', 'specialist', 'local'], reach)";
const sql = `
  WITH if(startsWith(key, 'story '), {storyOutlets:UInt32}, {outlets:UInt32}) AS fewest_outlets
  SELECT key, greatest(arraySort(arrayFlatten(groupArray(times)))[least(sum(length(times)), {needs:Array(UInt32)}[indexOf({keys:Array(String)}, key)])], arraySort(groupArray(times[1]))[fewest_outlets]) AS at,
    sum(length(times)) AS documents, count() AS outlets, argMin(chosen, place) AS document, arraySort(groupUniqArrayArray(reaches)) AS reaches, arraySort(groupUniqArrayArray(languages)) AS languages
  FROM (
    SELECT key, outlet, arraySort(groupArray(stored)) AS times, argMin(id, (kind != 'article', ${widest}, stored, id)) AS chosen, min((kind != 'article', ${widest}, stored, id)) AS place,
      groupUniqArray(toString(reach)) AS reaches, groupUniqArray(toString(language)) AS languages
    FROM (
      SELECT id, kind, outlet, reach, language, toUnixTimestamp64Milli(first_stored_at) AS stored,
        arrayJoin(arrayMap(series -> concat(series, ' ', toString(toUnixTimestamp(toStartOfHour(toDateTime(published_at, 'UTC'))))), arrayConcat(['all *'], arrayMap(unit -> concat('unit ', unit), arrayDistinct(units)), arrayMap(topic -> concat('topic ', topic), arrayDistinct(topics)), [concat('story ', story)]))) AS key
      FROM (
        SELECT id, kind, outlet, reach, language, own, units, topics, story, published_at, first_stored_at FROM documents
        WHERE published_at >= fromUnixTimestamp64Milli({first:Int64}) AND published_at < fromUnixTimestamp64Milli({last:Int64} + 3600000)
        ORDER BY version DESC LIMIT 1 BY id
      )
      WHERE NOT own AND ({anyReach:UInt8} OR reach IN {reaches:Array(String)})
    )
    WHERE has({keys:Array(String)}, key)
    GROUP BY key, outlet
  )
  GROUP BY key HAVING outlets >= fewest_outlets`;
