import { z } from 'zod';
import type { LoadedMemory } from '../../crawlers/index.ts';
import { dispositionSchema, revisitFingerprint, standings } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';

const daysRemembered = 60;
const itemsRemembered = 20_000;

const itemSchema = z.object({ item: z.string(), fingerprint: z.string(), disposition: dispositionSchema, retryAt: z.coerce.number() });
const stateSchema = z.object({ etag: z.string().nullable(), last_modified: z.string().nullable(), listed: z.coerce.number(), failures: z.coerce.number(), next: z.coerce.number(), newest: z.coerce.number().nullable(), rhythm: z.coerce.number().nullable(), patience: z.coerce.number().nullable(), standing: z.enum(standings), rested: z.coerce.number() });

/** Reads a source's memory: the newest fate of each of its items, and what its next poll needs. */
export async function loadSourceMemory(store: Store, source: string): Promise<LoadedMemory> {
  // Each result is read before the next is asked for: an unread one keeps a session of the store to itself.
  const ask = async <Row>(schema: z.ZodType<Row>, query: string): Promise<Row[]> => {
    const result = await store.client.query({ query, query_params: { source, days: daysRemembered, most: itemsRemembered }, format: 'JSONEachRow' });
    return z.array(schema).parse(await result.json());
  };
  const items = await ask(
    itemSchema,
    `SELECT item, newest.1 AS fingerprint, newest.2 AS disposition, newest.3 AS retryAt
     FROM (
       SELECT item, argMax((fingerprint, disposition, ifNull(toUnixTimestamp64Milli(retry_at), 0)), at) AS newest, max(at) AS last
       FROM ledger WHERE source = {source:String} AND at > now() - toIntervalDay({days:UInt16}) AND fingerprint != '${revisitFingerprint}'
       GROUP BY item ORDER BY last DESC LIMIT {most:UInt32}
     )`,
  );
  const [state] = await ask(
    stateSchema,
    `SELECT etag, last_modified, listed, failures, toUnixTimestamp64Milli(next_poll_at) AS next, toUnixTimestamp64Milli(newest_item_at) AS newest,
       rhythm_ms AS rhythm, patience_ms AS patience, standing,
       (SELECT argMax(status, started_at) = 'resting' FROM polls FINAL WHERE source = {source:String} AND visit = 'poll') AS rested
     FROM crawl_state FINAL WHERE source = {source:String}`,
  );
  return {
    items: new Map(items.map(({ item, retryAt, ...fate }) => [item, { ...fate, retryAt: retryAt > 0 ? new Date(retryAt) : null }])),
    state: state ? {
      etag: state.etag, lastModified: state.last_modified, listed: state.listed, failures: state.failures,
      // What it lacked may have been given before this start.
      nextPollAt: new Date(state.rested === 1 ? 0 : state.next),
      newestItemAt: state.newest === null ? null : new Date(state.newest), rhythmMs: state.rhythm, patienceMs: state.patience, standing: state.standing,
    } : null,
  };
}
