import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { blockSchema, reportKinds, type Sentence } from './report.ts';
import { aboutSchema, json, versionStates } from './rows.ts';

const when = z.number().nullable();
const headSchema = z.object({
  number: z.number(), kind: z.enum(reportKinds), language: z.enum(['vi', 'en']), period_from: z.number(), period_to: z.number(), about: json(aboutSchema), recipients: json(z.array(z.string())), due: z.string().nullable(),
  /** The version that is read, and whether it is the newest of all. */
  version: z.number(), newest: z.number(), state: z.enum(versionStates), revision: z.number(),
  /** Of what is held now: an erasure changes it in the archive, too. */
  hash: z.string(), made_at: z.number(), changed_at: z.number(),
  /** How often it was published, and the last time. */
  published: when, publications: z.number(), published_at: when,
  mails_due: z.number(), mails_sent: z.number(), mails_failed: z.number(),
});
/** A report with the version of it that somebody reads. */
export type ReportHead = z.output<typeof headSchema>;

/**
 * Reports as lists show them, newest first, without their words. Whoever reads only what was published gets each report's last published version, and no report
 * that has none.
 * @param number of one report; all without it
 */
export const reportHeads = (book: Book, { publishedOnly, number }: { readonly publishedOnly: boolean; readonly number?: number }): ReportHead[] =>
  book.all(
    headSchema,
    `SELECT r.number, r.kind, r.language, r.period_from, r.period_to, r.about, r.recipients, r.due, v.version, r.version AS newest, v.state, v.revision, coalesce(a.hash, v.hash) AS hash, r.made_at,
       CASE WHEN :publishedOnly THEN coalesce(v.published_at, r.made_at) ELSE r.changed_at END AS changed_at, r.published,
       (SELECT count(*) FROM report_versions p WHERE p.report = r.number AND p.state = 'published') AS publications,
       (SELECT p.published_at FROM report_versions p WHERE p.report = r.number AND p.version = r.published) AS published_at,
       (SELECT count(*) FROM report_deliveries d WHERE d.report = r.number AND d.version = v.version AND d.state IN ('due', 'sending')) AS mails_due,
       (SELECT count(*) FROM report_deliveries d WHERE d.report = r.number AND d.version = v.version AND d.state = 'sent') AS mails_sent,
       (SELECT count(*) FROM report_deliveries d WHERE d.report = r.number AND d.version = v.version AND d.state = 'failed') AS mails_failed
     FROM reports r JOIN report_versions v ON v.report = r.number AND v.version = CASE WHEN :publishedOnly THEN r.published ELSE r.version END LEFT JOIN report_archive a ON a.report = v.report AND a.version = v.version
     WHERE :number IS NULL OR r.number = :number ORDER BY r.number DESC`,
    { publishedOnly: publishedOnly ? 1 : 0, number: number ?? null },
  );

/** What a list says of a version: what it is called, its number where it has one, and its first sentence. */
export interface HeadWords {
  readonly subject: string;
  readonly number: string;
  readonly symbol: string;
  readonly lead: string;
}

const wordsSchema = z.object({ subject: z.string(), number: z.string(), symbol: z.string(), blocks: json(z.array(blockSchema)) });

/** Read without the rest of the model: figures and tables are most of it. Undefined where there is no such version. */
export function headWords(book: Book, number: number, version: number): HeadWords | undefined {
  const row = book.get(
    wordsSchema,
    `SELECT json_extract(model, '$.letterhead.subject') AS subject, json_extract(model, '$.letterhead.number') AS number, json_extract(model, '$.letterhead.symbol') AS symbol, json_extract(model, '$.sections[0].blocks') AS blocks
     FROM (SELECT coalesce(v.model, a.model) AS model FROM report_versions v LEFT JOIN report_archive a ON a.report = v.report AND a.version = v.version WHERE v.report = ? AND v.version = ?)`,
    [number, version],
  );
  return row && { subject: row.subject, number: row.number, symbol: row.symbol, lead: firstOf(row.blocks)?.pieces.map(({ text }) => text).join('') ?? '' };
}

function firstOf(blocks: readonly z.output<typeof blockSchema>[]): Sentence | undefined {
  for (const block of blocks) {
    const [first] = block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' ? block.sentences : [];
    if (first) return first;
  }
  return undefined;
}
