import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { readModel } from './model-text.ts';
import type { Report } from './report.ts';
import { lineRowSchema, reportDeliveryRowSchema, reportRowSchema, versionRowSchema, type ReportDeliveryRow, type ReportLine, type ReportRow, type VersionRow } from './rows.ts';

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

/** Of the model as it is held now: an erasure makes it another in the archive, too. '' where there is no such version. */
export const heldHash = (book: Book, report: number, version: number): string =>
  book.get(
    z.object({ hash: z.string() }),
    'SELECT coalesce(a.hash, v.hash) AS hash FROM report_versions v LEFT JOIN report_archive a ON a.report = v.report AND a.version = v.version WHERE v.report = ? AND v.version = ?',
    [report, version],
  )?.hash ?? '';

/** In the order that it happened. */
export const reportTimeline = (book: Book, report: number): ReportLine[] => book.all(lineRowSchema, 'SELECT * FROM report_timeline WHERE report = ? ORDER BY id', [report]);

export const reportDeliveries = (book: Book, report: number, version: number): ReportDeliveryRow[] => book.all(reportDeliveryRowSchema, 'SELECT * FROM report_deliveries WHERE report = ? AND version = ? ORDER BY id', [report, version]);
