import { DateTime } from 'luxon';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { demandOf, writeReportLine, type ReportDoing } from './doing.ts';
import { giveNumber } from './number.ts';
import { versionOf } from './read.ts';
import type { VersionRow } from './rows.ts';
import { draftModel, replaceModel, seenVersion, writersOf, type SeenReport } from './seen.ts';

/**
 * Somebody with another permission than drafting takes lets it go: it gets its number and the date of that day. Nobody approves what they drafted or changed.
 * `number` is one that the office's own register has given; the next one without it.
 * @throws {RejectedError} `report-not-allowed`, `report-not-found`, `version-conflict`, `report-not-draft`, `report-own-approval`, `report-number-taken`.
 */
export function approveReport(book: Book, seen: SeenReport, doing: ReportDoing, { number }: { readonly number?: number } = {}): VersionRow {
  demandOf(doing, 'approve');
  return book.transaction(() => {
    const row = seenVersion(book, seen, 'draft');
    const writers = writersOf(book, row);
    if (doing.by === null ? writers.length > 0 : writers.includes(doing.by)) throw new RejectedError('Whoever changed a report does not approve it.', { code: 'report-own-approval', hint: 'Ask a colleague who may approve.' });
    const model = draftModel(book, row);
    const { year } = DateTime.fromMillis(doing.at, { zone: model.timezone });
    const given = giveNumber(book, { year, symbol: model.letterhead.symbol, ...seen, at: doing.at, ...(number !== undefined && { number }) });
    const numbered = replaceModel(book, row, { ...model, letterhead: { ...model.letterhead, number: String(given), date: doing.at } });
    book.run("UPDATE report_versions SET state = 'approved', approved_at = ? WHERE report = ? AND version = ?", [doing.at, seen.report, seen.version]);
    writeReportLine(book, seen, doing, 'approved', { number: given, year, hash: numbered.hash });
    return versionOf(book, seen.report, seen.version);
  });
}

/** A draft, or a version that was approved and not sent, that comes to nothing; a number that it had is not given again. @throws {RejectedError} as `approveReport`, `reason-too-short`. */
export function dropVersion(book: Book, seen: SeenReport, why: string, doing: ReportDoing): VersionRow {
  demandOf(doing, 'approve');
  if (why.trim() === '') throw new RejectedError('Say why it is dropped.', { code: 'reason-too-short' });
  return book.transaction(() => {
    const { state } = versionOf(book, seen.report, seen.version);
    seenVersion(book, seen, state === 'approved' ? 'approved' : 'draft');
    book.run("UPDATE report_versions SET state = 'dropped', revision = revision + 1 WHERE report = ? AND version = ?", [seen.report, seen.version]);
    writeReportLine(book, seen, doing, 'dropped', { why: why.trim() });
    return versionOf(book, seen.report, seen.version);
  });
}
