import { z } from 'zod';
import type { Labels } from '../../../../infra/alerts/index.ts';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, moment } from './ask.ts';

/** What rules know of a document: never its words, its address, nor who wrote it. */
export const knownDocumentSchema = z.object({
  id: z.string(),
  kind: z.enum(['article', 'post', 'comment']),
  source: z.string(),
  outlet: z.string(),
  own: z.boolean(),
  reach: z.string(),
  language: z.string(),
  units: z.array(z.string()),
  topics: z.array(z.string()),
  story: z.string(),
  storedAt: moment,
});
export type KnownDocument = z.infer<typeof knownDocumentSchema>;

/** Columns of `documents` for `knownDocumentSchema`. */
export const knownColumns = 'id, kind, source, outlet, own, reach, language, units, topics, story, toUnixTimestamp64Milli(first_stored_at) AS storedAt';

export async function documentsById(store: Store, ids: readonly string[]): Promise<Map<string, KnownDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await ask(store, knownDocumentSchema, `SELECT ${knownColumns} FROM documents WHERE id IN {ids:Array(String)} ORDER BY version DESC LIMIT 1 BY id`, { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, row]));
}

/** `units` may be fewer than the document names. */
export const labelsOf = ({ id, source, outlet, reach, language, units, topics, story }: KnownDocument, more: Labels = {}): Record<string, string[]> =>
  labels({ unit: units, topic: topics, story: [story], document: [id], source: [source], outlet: [outlet], reach: [reach], language: [language], ...more });

/** Without empty values, and without labels that have none. */
export const labels = (all: Labels): Record<string, string[]> => Object.fromEntries(Object.entries(all).map(([name, values]) => [name, [...new Set(values)].filter((value) => value !== '')] as const).filter(([, values]) => values.length > 0));
