import { z } from 'zod';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, inSpan, moment } from '../parts/ask.ts';

const noticeSchema = z.object({ id: z.string(), source: z.string(), outlet: z.string(), notice: z.string(), at: moment, since: moment.nullable(), figures: z.record(z.string(), z.number()) });
export type NoticeRow = z.infer<typeof noticeSchema>;

/** What was noticed of sources, in its order. */
export const noticesBetween = (store: Store, { since, until }: { readonly since: number; readonly until: number }): Promise<NoticeRow[]> =>
  ask(
    store,
    noticeSchema,
    `SELECT id, source, outlet, notice, toUnixTimestamp64Milli(n.at) AS at, toUnixTimestamp64Milli(n.since) AS since, figures FROM source_notices AS n FINAL WHERE ${inSpan('n.at')} ORDER BY n.at, id`,
    { since, until },
  );

/** The reach class of sources, as their newest documents have it. */
export async function reachesOf(store: Store, sources: readonly string[]): Promise<Map<string, string>> {
  if (sources.length === 0) return new Map();
  const rows = await ask(store, z.object({ source: z.string(), newest: z.string() }), 'SELECT source, argMax(reach, published_at) AS newest FROM coverage WHERE source IN {sources:Array(String)} AND gone = 0 GROUP BY source', { sources: [...new Set(sources)] });
  return new Map(rows.map(({ source, newest }) => [source, newest]));
}
