import { z } from 'zod';
import { laterIfPassing, type Store } from '../../../infra/store/index.ts';

/** An article that a report may cite: it is public, stands where it stood, and is nobody's post. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly publishedAt: number;
  readonly text: string;
}

/** Longer articles say what they say at their beginning. */
const mostCharacters = 20_000;
const articleSchema = z.object({ id: z.string(), title: z.string(), outlet: z.string(), url: z.string(), publishedAt: z.coerce.number(), text: z.string() });

/** Those of the documents that are articles with an address and were not taken down, in no order. */
export async function articlesById(store: Store, ids: readonly string[]): Promise<Map<string, Article>> {
  if (ids.length === 0) return new Map();
  // Ids first: texts of their neighbours would take hundreds of megabytes.
  const rows = await read(
    store,
    articleSchema,
    `SELECT id, title, toString(outlet) AS outlet, coalesce(url, '') AS url, toUnixTimestamp64Milli(published_at) AS publishedAt, substringUTF8(text, 1, ${mostCharacters}) AS text
     FROM documents FINAL PREWHERE id IN {ids:Array(String)} WHERE kind = 'article' AND state != 'removed' AND startsWith(coalesce(documents.url, ''), 'http') ORDER BY id`,
    { ids: [...new Set(ids)] },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function read<R>(store: Store, row: z.ZodType<R>, query: string, query_params: Record<string, unknown>): Promise<R[]> {
  try {
    return z.array(row).parse(await (await store.client.query({ query, query_params, format: 'JSONEachRow', clickhouse_settings: { max_execution_time: 240 } })).json());
  } catch (error) {
    throw laterIfPassing(error, 'read what a report cites');
  }
}
