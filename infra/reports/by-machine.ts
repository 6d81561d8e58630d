import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { writeReportLine, type ReportDoing } from './doing.ts';
import { versionRowSchema, type VersionRow } from './rows.ts';

/**
 * What the machine writes to a report's history beside what people do: the check found something; figures have moved since it was made; it could not be sent; a
 * format could not be drawn; addressees without an address; it lies in the office's folder, or was taken from there.
 */
export type Noted = 'check-failed' | 'figures-moved' | 'publish-failed' | 'format-left-out' | 'nobody-reached' | 'filed' | 'unfiled';

/** Writes such a line; `detail` has no words of the report. */
export const noteReport = (book: Book, of: { readonly report: number; readonly version: number }, doing: ReportDoing, what: Noted, detail: Readonly<Record<string, unknown>>): void => book.transaction(() => writeReportLine(book, of, doing, what, detail));

/** The hash of the figures that a version was made with; null where its history does not say. */
export const figuresAsMade = (book: Book, { report, version }: { readonly report: number; readonly version: number }): string | null =>
  book.get(
    z.object({ figures: z.string().nullable() }),
    "SELECT json_extract(detail, '$.figures') AS figures FROM report_timeline WHERE report = ? AND version = ? AND what IN ('drafted', 'redrafted', 'corrected') ORDER BY id DESC LIMIT 1",
    [report, version],
  )?.figures ?? null;

/**
 * Versions that go out without another word: their line of the schedule says `approve: automatic`, no person has touched them, and no check has failed. Oldest first.
 * What was made for a day that a wrong clock had dreamt of is none.
 */
export const goingByThemselves = (book: Book): VersionRow[] =>
  book.all(
    versionRowSchema,
    `SELECT v.report, v.version, v.state, v.revision, v.hash, v.corrects, v.why, v.made_at, v.approved_at, v.published_at
     FROM report_versions v JOIN reports r ON r.number = v.report JOIN report_due d ON d.id = r.due
     WHERE v.state IN ('draft', 'approved') AND json_extract(d.entry, '$.approve') = 'automatic'
       AND NOT EXISTS (SELECT 1 FROM report_timeline t WHERE t.report = v.report AND t.version = v.version AND (t.by IS NOT NULL OR t.what = 'check-failed'))
     ORDER BY v.report`,
  );
