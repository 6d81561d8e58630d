import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { readModel } from './model-text.ts';
import type { Report, ReportKind } from './report.ts';
import { lineRowSchema, reportDeliveryRowSchema, reportRowSchema, versionRowSchema, type ReportDeliveryRow, type ReportLine, type ReportRow, type VersionRow } from './rows.ts';

export interface ReportFilter {
  readonly kind?: ReportKind;
  readonly language?: 'vi' | 'en';
  /** Numbers below it: the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** Newest first. */
export const listReports = (book: Book, { kind, language, before, limit }: ReportFilter): ReportRow[] =>
  book.all(
    reportRowSchema,
    'SELECT * FROM reports WHERE (:kind IS NULL OR kind = :kind) AND (:language IS NULL OR language = :language) AND (:before IS NULL OR number < :before) ORDER BY number DESC LIMIT :limit',
    { kind: kind ?? null, language: language ?? null, before: before ?? null, limit },
  );

/** @throws {RejectedError} `report-not-found`. */
export function reportByNumber(book: Book, number: number): ReportRow {
  const row = book.get(reportRowSchema, 'SELECT * FROM reports WHERE number = ?', [number]);
  if (row === undefined) throw new RejectedError(`There is no report ${number}.`, { code: 'report-not-found' });
  return row;
}

const versionColumns = 'report, version, state, revision, hash, corrects, why, made_at, approved_at, published_at';

/** In the order that they were made. */
export const versionsOf = (book: Book, report: number): VersionRow[] => book.all(versionRowSchema, `SELECT ${versionColumns} FROM report_versions WHERE report = ? ORDER BY version`, [report]);

/** @throws {RejectedError} `report-not-found`. */
export function versionOf(book: Book, report: number, version: number): VersionRow {
  const row = book.get(versionRowSchema, `SELECT ${versionColumns} FROM report_versions WHERE report = ? AND version = ?`, [report, version]);
  if (row === undefined) throw new RejectedError(`Report ${report} has no version ${version}.`, { code: 'report-not-found' });
  return row;
}

/** The report itself: as it is drafted, or as the archive holds it. @throws {RejectedError} `report-not-found`. */
export function modelOf(book: Book, report: number, version: number): Report {
  const row = book.get(
    z.object({ model: z.string() }),
    'SELECT coalesce(v.model, a.model) AS model FROM report_versions v LEFT JOIN report_archive a ON a.report = v.report AND a.version = v.version WHERE v.report = ? AND v.version = ?',
    [report, version],
  );
  if (row === undefined) throw new RejectedError(`Report ${report} has no version ${version}.`, { code: 'report-not-found' });
  return readModel(row.model);
}

/** In the order that it happened. */
export const reportTimeline = (book: Book, report: number): ReportLine[] => book.all(lineRowSchema, 'SELECT * FROM report_timeline WHERE report = ? ORDER BY id', [report]);

export const reportDeliveries = (book: Book, report: number, version: number): ReportDeliveryRow[] => book.all(reportDeliveryRowSchema, 'SELECT * FROM report_deliveries WHERE report = ? AND version = ? ORDER BY id', [report, version]);

export interface WholeReport {
  readonly report: ReportRow;
  readonly versions: readonly VersionRow[];
  /** Of the newest version. */
  readonly model: Report;
  readonly deliveries: readonly ReportDeliveryRow[];
  readonly timeline: readonly ReportLine[];
}

/** @throws {RejectedError} `report-not-found`. */
export function wholeReport(book: Book, number: number): WholeReport {
  const report = reportByNumber(book, number);
  return { report, versions: versionsOf(book, number), model: modelOf(book, number, report.version), deliveries: reportDeliveries(book, number, report.version), timeline: reportTimeline(book, number) };
}
