import { DateTime } from 'luxon';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Store } from '../../infra/store/index.ts';

export type ExportFormat = 'jsonl' | 'csv';

export interface ExportQuery {
  readonly format: ExportFormat;
  readonly since?: string;
  readonly until?: string;
  /** IANA zone of the office: times are written in it, days are read in it. */
  readonly zone: string;
}

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  source: z.string(),
  outlet: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  published: z.coerce.number().nullable(),
  fetched: z.coerce.number(),
  language: z.string(),
  units: z.array(z.string()),
  topics: z.array(z.string()),
  contentGroup: z.string(),
  tone: z.string(),
  /** `so-khcn=critical` */
  stances: z.array(z.string()),
  /** Of the office's own sources. */
  own: z.boolean(),
  reach: z.string(),
  state: z.string(),
  story: z.string(),
  /** The document whose text it repeats. */
  reprintOf: z.string(),
  counted: z.coerce.number(),
});

const columns = ['id', 'kind', 'source', 'outlet', 'url', 'title', 'text', 'publishedAt', 'fetchedAt', 'language', 'units', 'topics', 'contentGroup', 'tone', 'stances', 'own', 'reach', 'state', 'story', 'reprintOf', 'countedAt'] as const;
type ExportedDocument = Record<(typeof columns)[number], string | boolean | null | readonly string[]>;

/**
 * Streams every stored document as lines, oldest first, with all that figures count by: `countedAt` is the time that places it in a period (its own, else that of its first fetch).
 * A post has no address, and no text once that has expired.
 */
export async function* exportDocuments(store: Store, query: ExportQuery): AsyncGenerator<string> {
  const result = await store.client.query({
    query: `
      SELECT id, kind, source, outlet, if(kind = 'article', url, NULL) AS url,
        if(expires_at > now(), title, '') AS title, if(expires_at > now(), text, '') AS text,
        if(published_known, toUnixTimestamp64Milli(published_at), NULL) AS published,
        toUnixTimestamp64Milli(fetched_at) AS fetched, language, units, topics,
        content_group AS contentGroup, tone, arrayMap((unit, label) -> concat(unit, '=', label), mapKeys(stances), mapValues(stances)) AS stances,
        own, toString(reach) AS reach, toString(state) AS state, story, reprint_of AS reprintOf, toUnixTimestamp64Milli(published_at) AS counted
      FROM documents FINAL
      WHERE published_at >= fromUnixTimestamp64Milli({since:Int64}) AND published_at < fromUnixTimestamp64Milli({until:Int64})
      ORDER BY published_at, id`,
    query_params: { since: millis(query.since, query.zone, 0), until: millis(query.until, query.zone, 4_102_444_800_000) },
    format: 'JSONEachRow',
  });
  if (query.format === 'csv') yield stringify([[...columns]], { bom: true });
  for await (const rows of result.stream()) {
    const lines = rows.map((row) => line(shape(rowSchema.parse(row.json()), query.zone), query.format));
    yield lines.join('');
  }
}

function shape(row: z.infer<typeof rowSchema>, zone: string): ExportedDocument {
  const { published, fetched, counted, ...rest } = row;
  return { ...rest, publishedAt: published === null ? null : local(published, zone), fetchedAt: local(fetched, zone), countedAt: local(counted, zone) };
}

function line(document: ExportedDocument, format: ExportFormat): string {
  if (format === 'jsonl') return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, document[column]])))}\n`;
  const cells = columns.map((column) => (Array.isArray(document[column]) ? document[column].join(' ') : typeof document[column] === 'boolean' ? String(document[column]) : document[column]));
  // Spreadsheets run cells that begin with = + - @ as formulas: a headline may not.
  return stringify([cells], { escape_formulas: true });
}

const local = (epochMs: number, zone: string): string => DateTime.fromMillis(epochMs, { zone }).toISO({ suppressMilliseconds: true }) ?? '';

function millis(text: string | undefined, zone: string, otherwise: number): number {
  return text === undefined ? otherwise : DateTime.fromISO(text, { zone }).toMillis();
}
