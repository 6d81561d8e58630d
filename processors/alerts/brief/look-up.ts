import { z } from 'zod';
import { factCheckSchema, recordSchema } from '../../../infra/contracts/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import type { AlertDocument, AlertFact, Brief } from '../message/message.ts';

/** Asked for at once. */
const some = 200;
const passageCharacters = 280;
const timeoutSeconds = 5;

const documentSchema = z.object({ id: z.string(), kind: z.enum(['article', 'post', 'comment']), outlet: z.string(), reach: z.string(), publishedAt: z.coerce.number(), title: z.string(), passage: z.string(), address: z.string() });

/** Widest reach first, originals before reprints, what was flagged at its flagged passage; three of different outlets where there are. Of posts only where they stand. */
export async function threeDocuments(store: Store, ids: readonly string[]): Promise<AlertDocument[]> {
  if (ids.length === 0) return [];
  const found = await ask(
    store,
    documentSchema,
    `SELECT id, kind, outlet, reach, toUnixTimestamp64Milli(published_at) AS publishedAt, if(kind = 'article', title, '') AS title,
       if(kind = 'article', substringUTF8(text, 1 + greatest(0, toInt64(start) - 1), ${passageCharacters}), '') AS passage, if(kind = 'article', coalesce(url, ''), '') AS address
     FROM (SELECT * FROM documents FINAL WHERE id IN {ids:Array(String)} AND state != 'removed') AS d
     LEFT JOIN (SELECT document, argMax(passage_start, flagged_at) AS start, max(probability) AS probability FROM flags FINAL WHERE document IN {ids:Array(String)} GROUP BY document) AS f ON f.document = d.id
     ORDER BY indexOf(['national', 'foreign', 'regional', 'specialist', 'local'], reach), reprint_of != '', probability DESC, published_at DESC, id
     LIMIT 1 BY outlet LIMIT 3`,
    { ids: ids.slice(0, some) },
  );
  return found;
}

const storySchema = z.object({ id: z.string(), title: z.string(), documents: z.number(), originals: z.number(), outlets: z.number(), since: z.coerce.number() });

export async function storyOf(store: Store, id: string): Promise<Brief['story']> {
  const [story] = await ask(
    store,
    storySchema,
    `SELECT s.id AS id, if(d.kind = 'article', d.title, '') AS title, s.documents AS documents, s.originals AS originals, s.outlets AS outlets, toUnixTimestamp64Milli(s.first_at) AS since
     FROM (SELECT * FROM stories FINAL WHERE id = {id:String}) AS s LEFT JOIN (SELECT id, kind, title FROM documents FINAL WHERE id IN (SELECT headline FROM stories FINAL WHERE id = {id:String})) AS d ON d.id = s.headline`,
    { id },
  );
  return story === undefined ? null : { ...story, reprints: Math.max(0, story.documents - story.originals) };
}

/** The newest content of a fact that was ever approved. */
export async function factOf(store: Store, { kind, id }: { readonly kind: 'fact-check' | 'record'; readonly id: string }): Promise<AlertFact | null> {
  const [row] = await ask(store, z.object({ body: z.string() }), "SELECT argMax(body, version) AS body FROM facts FINAL WHERE id = {id:String} AND state IN ('approved', 'retired') HAVING count() > 0", { id });
  if (row === undefined) return null;
  const body: unknown = JSON.parse(row.body);
  if (kind === 'fact-check') {
    const { claim, verdict, date, url } = factCheckSchema.parse(body);
    return { kind, id, text: claim, verdict, date, url: url ?? '' };
  }
  const { subject, place, period, value, unit, date, url } = recordSchema.parse(body);
  return { kind, id, text: `${[subject, place, period].filter((part) => part !== '').join(', ')}: ${value}${unit === '' ? '' : ` ${unit}`}`, verdict: null, date, url: url ?? '' };
}

async function ask<Row>(store: Store, schema: z.ZodType<Row>, query: string, query_params: Record<string, unknown>): Promise<Row[]> {
  return z.array(schema).parse(await (await store.client.query({ query, query_params, format: 'JSONEachRow', clickhouse_settings: { max_execution_time: timeoutSeconds } })).json());
}
