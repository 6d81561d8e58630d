import { z } from 'zod';
import type { Book } from '../book/index.ts';

const ofSchema = z.object({ report: z.number(), version: z.number() });
type Of = z.output<typeof ofSchema>;

/** Of what was last done with a version's files in the office's folder. */
const last = (of: string, none: string): string => `coalesce((SELECT ${of} FROM report_timeline t WHERE t.report = v.report AND t.version = v.version AND what IN ('filed', 'unfiled') ORDER BY id DESC LIMIT 1), ${none})`;

/** Published since and never written into the office's folder; or taken out of it, whenever it was published. Oldest first. */
export const toFile = (book: Book, since: number): Of[] =>
  book.all(
    ofSchema,
    `SELECT report, version FROM report_versions v WHERE state = 'published' AND CASE ${last('what', "''")} WHEN 'unfiled' THEN true WHEN '' THEN published_at >= ? ELSE false END
     ORDER BY published_at, report, version`,
    [since],
  );

/**
 * Lying in the office's folder as they were before an erasure: the archive's last link has another hash than the line of the history that says what was written. So they are
 * found whoever took the document out of the archive, and whenever.
 */
export const outdatedInFolder = (book: Book): Of[] =>
  book.all(
    ofSchema,
    `SELECT report, version FROM report_versions v WHERE state = 'published' AND ${last("json_extract(detail, '$.hash')", "''")} NOT IN ('', (SELECT hash FROM report_chain c WHERE c.report = v.report AND c.version = v.version ORDER BY seq DESC LIMIT 1))
     ORDER BY report, version`,
  );
