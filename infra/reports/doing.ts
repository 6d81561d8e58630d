import { RejectedError } from '../contracts/index.ts';
import type { Book } from '../book/index.ts';

/** What somebody may do with reports, in the words of the console's permissions: `judge` drafts and edits, `approve` lets a report leave the office. */
export type ReportPermission = 'judge' | 'approve';

/** Who does something: an id of a person of the office, null for the machine. `at` in milliseconds since 1970. */
export interface ReportDoing {
  readonly by: string | null;
  readonly at: number;
  readonly may: ReadonlySet<string>;
}

/** The machine drafts; it approves only where the office's file says so (`approve: automatic`). */
export const byMachine = (at: number): ReportDoing => ({ by: null, at, may: new Set(['judge']) });
export const byMachineAsTold = (at: number): ReportDoing => ({ by: null, at, may: new Set(['judge', 'approve']) });

/** @throws {RejectedError} `report-not-allowed`. */
export function demandOf({ by, may }: ReportDoing, permission: ReportPermission): void {
  if (!may.has(permission)) throw new RejectedError(`${by ?? 'The machine'} may not do this with reports.`, { code: 'report-not-allowed', hint: `It takes the permission "${permission}".` });
}

/** Writes a line of a report's history. */
export function writeReportLine(book: Book, { report, version }: { readonly report: number; readonly version: number }, { by, at }: ReportDoing, what: string, detail: Readonly<Record<string, unknown>> = {}): void {
  book.run('INSERT INTO report_timeline (report, version, at, what, by, detail) VALUES (?, ?, ?, ?, ?, ?)', [report, version, at, what, by, JSON.stringify(detail)]);
  book.run('UPDATE reports SET changed_at = max(changed_at, ?) WHERE number = ?', [at, report]);
}
