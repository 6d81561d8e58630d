import { z } from 'zod';
import type { Store } from '../../infra/store/index.ts';
import type { PageYield } from './judge.ts';

export interface SourceYields {
  readonly source: string;
  readonly outlet: string;
  readonly recent: PageYield;
  readonly past: PageYield;
  /** The last that was told of its layout. */
  readonly lastNotice: string;
}

const rowSchema = z.object({
  source: z.string(), outlet: z.string(), lastNotice: z.string(),
  recentPages: z.coerce.number(), recentDocuments: z.coerce.number(), recentCharacters: z.coerce.number(), recentDated: z.coerce.number(),
  pastPages: z.coerce.number(), pastDocuments: z.coerce.number(), pastCharacters: z.coerce.number(), pastDated: z.coerce.number(),
});

/** What the pages of each source gave in the day before `now`, and in the two weeks before that. Texts that came from a feed's entry do not count. */
export async function readYields(store: Store, now: Date): Promise<SourceYields[]> {
  const result = await store.client.query({
    query: `
      WITH fromUnixTimestamp64Milli({now:Int64}) AS now_at, now_at - toIntervalDay(1) AS day_ago, now_at - toIntervalDay(15) AS past_from
      SELECT yields.source AS source, max(named) AS outlet, any(told.last_notice) AS lastNotice,
        sum(recent_documents) + sum(recent_lost) AS recentPages, sum(recent_documents) AS recentDocuments, max(recent_characters) AS recentCharacters, max(recent_dated) AS recentDated,
        sum(past_documents) + sum(past_lost) AS pastPages, sum(past_documents) AS pastDocuments, max(past_characters) AS pastCharacters, max(past_dated) AS pastDated
      FROM (
        SELECT source, any(documents.outlet) AS named,
          countIf(first_stored_at >= day_ago) AS recent_documents, countIf(first_stored_at < day_ago) AS past_documents, 0 AS recent_lost, 0 AS past_lost,
          toUInt64(ifNotFinite(medianIf(lengthUTF8(text), first_stored_at >= day_ago), 0)) AS recent_characters, toUInt64(ifNotFinite(medianIf(lengthUTF8(text), first_stored_at < day_ago), 0)) AS past_characters,
          ifNotFinite(avgIf(published_known, first_stored_at >= day_ago), 0) AS recent_dated, ifNotFinite(avgIf(published_known, first_stored_at < day_ago), 0) AS past_dated
        FROM documents FINAL
        WHERE first_stored_at >= past_from AND first_stored_at < now_at AND kind = 'article' AND text_from = 'page'
        GROUP BY source
        UNION ALL
        SELECT source, '', 0, 0, uniqIf(item, at >= day_ago), uniqIf(item, at < day_ago), 0, 0, 0, 0
        FROM ledger FINAL
        WHERE at >= past_from AND at < now_at AND disposition = 'rejected' AND reason IN ('no-text', 'no-title', 'not-an-article') AND fingerprint != 'revisit'
        GROUP BY source
      ) AS yields
      LEFT JOIN (SELECT source, argMax(notice, at) AS last_notice FROM source_notices FINAL WHERE startsWith(notice, 'layout-') GROUP BY source) AS told ON told.source = yields.source
      GROUP BY yields.source`,
    query_params: { now: now.getTime() },
    format: 'JSONEachRow',
  });
  return z.array(rowSchema).parse(await result.json()).map((row) => ({
    source: row.source, outlet: row.outlet, lastNotice: row.lastNotice,
    recent: { pages: row.recentPages, documents: row.recentDocuments, characters: row.recentCharacters, dated: row.recentDated },
    past: { pages: row.pastPages, documents: row.pastDocuments, characters: row.pastCharacters, dated: row.pastDated },
  }));
}
