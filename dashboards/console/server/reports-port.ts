import type { Book } from '../../../infra/book/index.ts';
import type { Figure, Report, ReportDoing, ReportHead, ReportKind, SeenReport } from '../../../infra/reports/index.ts';
import type { Role } from '../../access/index.ts';
import type { AskReport, PreviewReport, ReportFormat, ReportSchedule } from '../api/index.ts';

/** Something in a report that the store does not say so, in words for people. */
export interface ReportFault {
  readonly code: string;
  /** Id of the sentence, figure, table or document. */
  readonly where: string;
  readonly text: string;
}

/** What comes next of a line of the office's schedule. Times are milliseconds since 1970. */
export interface ComingReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: { readonly from: number; readonly to: number };
  readonly at: number;
  readonly deadline: number | null;
  /** What it is of; '' for everything. */
  readonly unit: string;
  readonly topic: string;
}

/** A report that was made, not kept yet, and whom it is for: people, rosters and receivers of the office's file. */
export interface MadeReport {
  readonly report: Report;
  readonly recipients: readonly string[];
  /** What of it the store does not say so; it is kept all the same, and a person has to look. */
  readonly faults: readonly ReportFault[];
}

/**
 * Reports in the book, and what only those who write, check and draw them know. Making takes seconds and is done one at a time: who asks meanwhile waits, and is
 * refused where the wait would be long (`report-busy`); what takes too long is given up before anything of it is kept (`report-too-slow`).
 */
export interface ReportsPort {
  readonly book: Book;
  /** Whether the office's file sets up mail. */
  readonly mailed: boolean;
  /** Who approves and publishes, by the office's file. */
  readonly approvers: readonly Role[];
  /** @throws {DiembaoError} as `makeReport`. */
  readonly make: (asked: AskReport) => Promise<MadeReport>;
  /** A report of the book, of the same period and subject, from the store as it is now. @throws {DiembaoError} as `makeReport`. */
  readonly makeAgain: (report: Pick<ReportHead, 'kind' | 'language' | 'period_from' | 'period_to' | 'about'>) => Promise<MadeReport>;
  readonly check: (report: Report) => Promise<readonly ReportFault[]>;
  /** Publishes what was approved, if it is still so. @returns what is not; empty where it was published. @throws {DiembaoError} as `publishReport`. */
  readonly publish: (seen: SeenReport, doing: ReportDoing) => Promise<readonly ReportFault[]>;
  /** @param published which version of which report it is, where it stays as it is; null for what may still change */
  readonly file: (report: Report, format: ReportFormat, published: { readonly report: number; readonly version: number } | null) => Promise<Uint8Array>;
  /** How the last whole period would look by a template. Nothing is kept. */
  readonly preview: (tried: PreviewReport) => Promise<{ readonly html: string; readonly yaml: string; readonly period: string }>;
  readonly schedule: () => ReportSchedule;
  /** Of each line of the schedule what comes next, the soonest first. */
  readonly coming: () => readonly ComingReport[];
  /** Where in the console what a figure counted can be looked at; null where no screen shows it. */
  readonly openingOf: (figure: Figure, report: Report) => string | null;
  /** `2026-W47`, `2026-11`, `2026-11-01..2026-11-20`. */
  readonly periodText: (period: { readonly from: number; readonly to: number }) => string;
  /** The name that people know of a person, roster or receiver (`duty:phat-ngon`), or of whom it came to; null for whom the office's file does not have. */
  readonly recipientName: (recipient: string) => string | null;
}
