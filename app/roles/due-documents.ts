import { z } from 'zod';
import { firstVisitMs, windowMs, type DueDocument, type VisitPlan } from '../../crawlers/index.ts';
import { documentKindSchema } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/index.ts';

const mostAtOnce = 500;
const mostOfOneSource = 20;

const rowSchema = z.object({
  id: z.string(), kind: documentKindSchema, source: z.string(), outlet: z.string(), own: z.boolean(), item: z.string(), url: z.string().nullable(), sealedUrl: z.string(),
  title: z.string(), section: z.string().nullable(), language: z.string(), publishedAt: z.coerce.number(), published: z.boolean(), firstStoredAt: z.coerce.number(),
  revision: z.coerce.number(), textFrom: z.enum(['page', 'listing']), visits: z.coerce.number(), failures: z.coerce.number(),
});

/** The stored documents whose visit has come, most overdue first; a source with many leaves room for the others. */
export async function loadDueDocuments(store: Store, plan: VisitPlan, now: Date): Promise<DueDocument[]> {
  const ms = (value: number): number => Math.round(Math.min(value, 1e12));
  const result = await store.client.query({
    query: `
      WITH {now:Int64} AS now_ms, toUnixTimestamp64Milli(first_stored_at) AS stored_ms, kind = 'article' AS is_article,
        if(visited.document = '', stored_ms + if(is_article, {firstArticle:Int64}, {firstPost:Int64}), ifNull(visited.next_ms, 9223372036854775807)) AS due_ms
      SELECT id, kind, source, outlet, own, item, url, sealed_url AS sealedUrl, title, section, language, toUnixTimestamp64Milli(published_at) AS publishedAt, published_known AS published,
        stored_ms AS firstStoredAt, revision, text_from AS textFrom, visited.visits AS visits, visited.failures AS failures
      FROM documents FINAL
      LEFT JOIN (
        SELECT document, visits, failures, toUnixTimestamp64Milli(next_at) AS next_ms FROM visits FINAL
      ) AS visited ON visited.document = documents.id
      WHERE first_stored_at >= fromUnixTimestamp64Milli(now_ms - {window:Int64}) AND stored_ms >= now_ms - if(is_article, {articleWindow:Int64}, {postWindow:Int64}) AND due_ms <= now_ms
        -- An expired post has no address any more, and nothing that could be erased.
        AND (is_article OR sealed_url != '')
      ORDER BY due_ms
      LIMIT {perSource:UInt32} BY source
      LIMIT {most:UInt32}`,
    query_params: {
      now: now.getTime(), firstArticle: ms(firstVisitMs('article', plan)), firstPost: ms(firstVisitMs('post', plan)), articleWindow: ms(windowMs('article', plan)), postWindow: ms(windowMs('post', plan)),
      window: ms(Math.max(windowMs('article', plan), windowMs('post', plan))), perSource: mostOfOneSource, most: mostAtOnce,
    },
    format: 'JSONEachRow',
  });
  return z.array(rowSchema).parse(await result.json()).map(({ publishedAt, published, firstStoredAt, revision, ...row }) => ({
    ...row, publishedAt: published ? new Date(publishedAt) : null, firstStoredAt: new Date(firstStoredAt), closely: revision > 1,
  }));
}
