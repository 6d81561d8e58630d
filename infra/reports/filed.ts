import { z } from 'zod';
import type { Book } from '../book/index.ts';

const ofSchema = z.object({ report: z.number(), version: z.number() });
type Of = z.output<typeof ofSchema>;

/** What was last done with a version's files in the office's folder; '' for nothing so far. */
const lastDone = "coalesce((SELECT what FROM report_timeline t WHERE t.report = v.report AND t.version = v.version AND what IN ('filed', 'unfiled') ORDER BY id DESC LIMIT 1), '')";

/** Published since and never written into the office's folder; or taken out of it, whenever it was published. Oldest first. */
export const toFile = (book: Book, since: number): Of[] =>
  book.all(
    ofSchema,
    `SELECT report, version FROM report_versions v WHERE state = 'published' AND CASE ${lastDone} WHEN 'unfiled' THEN true WHEN '' THEN published_at >= ? ELSE false END
     ORDER BY published_at, report, version`,
    [since],
  );

/** The condition that a model cites a document, with what it is to be bound with: the id as JSON writes it, so that it is found whole. */
export const citesIn = (column: string, document: string): readonly [condition: string, bound: string] => [`instr(${column}, ?) > 0`, JSON.stringify(document)];

const citingSchema = ofSchema.extend({ state: z.string(), lastDone: z.string() });

/** Versions that cite a document: drafts and what was published, and which of these lie in the office's folder. */
export function citing(book: Book, document: string): (Of & { readonly isPublished: boolean; readonly isFiled: boolean })[] {
  const [cites, id] = citesIn('coalesce(v.model, a.model)', document);
  return book
    .all(citingSchema, `SELECT v.report, v.version, v.state, ${lastDone} AS lastDone FROM report_versions v LEFT JOIN report_archive a ON a.report = v.report AND a.version = v.version WHERE ${cites}`, [id])
    .map(({ report, version, state, lastDone: done }) => ({ report, version, isPublished: state === 'published', isFiled: done === 'filed' }));
}
