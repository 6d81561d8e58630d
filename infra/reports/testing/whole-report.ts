import type { Book } from '../../book/index.ts';
import { modelOf, reportByNumber, reportDeliveries, reportTimeline, versionsOf } from '../read.ts';
import type { Report } from '../report.ts';
import { reportRowSchema, type ReportDeliveryRow, type ReportLine, type ReportRow, type VersionRow } from '../rows.ts';

/** All reports, newest first. */
export const listReports = (book: Book): ReportRow[] => book.all(reportRowSchema, 'SELECT * FROM reports ORDER BY number DESC');

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
