import type { Book } from '../book/index.ts';
import { archive } from './archive.ts';
import { addDeliveries, type Addressee } from './deliveries.ts';
import { demandOf, writeReportLine, type ReportDoing } from './doing.ts';
import { modelText } from './model-text.ts';
import { versionOf } from './read.ts';
import type { VersionRow } from './rows.ts';
import { draftModel, seenVersion, type SeenReport } from './seen.ts';

/** Whether somebody may send this version out as it is. @throws {RejectedError} as `publishReport`. */
export function requirePublishable(book: Book, seen: SeenReport, doing: ReportDoing): VersionRow {
  demandOf(doing, 'approve');
  return seenVersion(book, seen, 'approved');
}

/**
 * Sends an approved version out: it is archived as it is, and mails to its addressees fall due, in one go.
 * @throws {RejectedError} `report-not-allowed`, `report-not-found`, `version-conflict`, `report-not-approved`.
 */
export function publishReport(book: Book, seen: SeenReport, addressees: readonly Addressee[], doing: ReportDoing): VersionRow {
  demandOf(doing, 'approve');
  return book.transaction(() => {
    const row = seenVersion(book, seen, 'approved');
    const { report, version } = row;
    const model = modelText(draftModel(book, row));
    book.run("UPDATE report_versions SET state = 'published', published_at = ?, model = NULL, revision = revision + 1 WHERE report = ? AND version = ?", [doing.at, report, version]);
    archive(book, { report, version, model, at: doing.at });
    book.run('UPDATE reports SET published = ? WHERE number = ?', [version, report]);
    addDeliveries(book, row, addressees, doing.at);
    writeReportLine(book, seen, doing, 'published', { hash: row.hash, mails: addressees.length });
    return versionOf(book, report, version);
  });
}
