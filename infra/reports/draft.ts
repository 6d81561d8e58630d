import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { demandOf, writeReportLine, type ReportDoing } from './doing.ts';
import { hashOfFigures, hashOfModel, modelText } from './model-text.ts';
import { reportByNumber, versionOf } from './read.ts';
import type { Report } from './report.ts';
import { dueRowSchema, type ReportRow, type VersionRow } from './rows.ts';
import { replaceModel, seenVersion, type SeenReport } from './seen.ts';
import { withoutErased } from './wipe.ts';

/** What a draft is made of. */
export interface Drafted {
  readonly model: Report;
  /** Ids of people, rosters and receivers, as the office's file writes them. */
  readonly recipients: readonly string[];
  /** The id of what was due; null where somebody asked for it. */
  readonly due: string | null;
}

/**
 * Keeps a report that was made, without a number yet. What was due is done with it, in one go: a second draft of the same changes nothing.
 * @returns the version that is there then.
 * @throws {RejectedError} `report-not-allowed`, `report-due-not-found`, `report-has-number`.
 */
export function draftReport(book: Book, { model, recipients, due }: Drafted, doing: ReportDoing): VersionRow {
  demandOf(doing, 'judge');
  requireNumberless(model);
  return book.transaction(() => {
    if (due !== null) {
      const row = book.get(dueRowSchema, 'SELECT * FROM report_due WHERE id = ?', [due]);
      if (row === undefined) throw new RejectedError(`No report ${due} is due.`, { code: 'report-due-not-found' });
      if (row.report !== null) return versionOf(book, row.report, reportByNumber(book, row.report).version);
    }
    book.run(
      'INSERT INTO reports (kind, language, period_from, period_to, about, due, recipients, version, made_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)',
      [model.kind, model.language, model.period.from, model.period.to, JSON.stringify(model.about), due, JSON.stringify(recipients), doing.at, doing.at],
    );
    const { number } = book.get(z.object({ number: z.number() }), 'SELECT last_insert_rowid() AS number') ?? { number: 0 };
    insertVersion(book, { report: number, version: 1, corrects: null, why: '' }, model, doing);
    if (due !== null) book.run("UPDATE report_due SET state = 'made', report = ?, error = '' WHERE id = ?", [number, due]);
    writeReportLine(book, { report: number, version: 1 }, doing, 'drafted', { due, figures: hashOfFigures(model) });
    return versionOf(book, number, 1);
  });
}

/** The same draft made anew from the store; what people changed in it is gone. @throws {RejectedError} as `editSentence`, `report-other-subject`, `report-has-number`. */
export function redraftReport(book: Book, seen: SeenReport, model: Report, doing: ReportDoing): VersionRow {
  demandOf(doing, 'judge');
  requireNumberless(model);
  return book.transaction(() => {
    const row = seenVersion(book, seen, 'draft');
    requireSame(book, seen.report, model);
    writeReportLine(book, seen, doing, 'redrafted', { figures: hashOfFigures(model) });
    return replaceModel(book, row, withoutErased(book, model));
  });
}

const shortestReason = 10;

/**
 * A new version of a report that was published, because something in it was wrong, or of one whose draft was dropped. What was published stays; the new one takes
 * the same way, and a number of its own.
 * @throws {RejectedError} `report-not-allowed`, `report-not-found`, `report-draft-open`, `report-other-subject`, `report-has-number`, `reason-too-short`.
 */
export function correctReport(book: Book, report: number, model: Report, why: string, doing: ReportDoing): VersionRow {
  demandOf(doing, 'judge');
  requireNumberless(model);
  return book.transaction(() => {
    const row = requireCorrectable(book, report, why);
    requireSame(book, report, model);
    const version = row.version + 1;
    insertVersion(book, { report, version, corrects: row.published, why: why.trim() }, model, doing);
    book.run('UPDATE reports SET version = ? WHERE number = ?', [version, report]);
    writeReportLine(book, { report, version }, doing, 'corrected', { corrects: row.published, why: why.trim(), figures: hashOfFigures(model) });
    return versionOf(book, report, version);
  });
}

/** Whether a new version may be made: asked before the seconds that making it takes, too. @throws {RejectedError} `report-not-found`, `report-draft-open`, `reason-too-short`. */
export function requireCorrectable(book: Book, report: number, why: string): ReportRow {
  if (why.trim().length < shortestReason) throw new RejectedError(`A correction needs a reason of at least ${shortestReason} characters.`, { code: 'reason-too-short' });
  const row = reportByNumber(book, report);
  if (['draft', 'approved'].includes(versionOf(book, report, row.version).state)) throw new RejectedError(`Report ${report} has a version that is not published yet.`, { code: 'report-draft-open', hint: 'Change it, or finish or drop it first.' });
  return row;
}

function insertVersion(book: Book, { report, version, corrects, why }: Pick<VersionRow, 'report' | 'version' | 'corrects' | 'why'>, model: Report, { at }: ReportDoing): void {
  const text = modelText(withoutErased(book, model));
  book.run("INSERT INTO report_versions (report, version, state, revision, model, hash, corrects, why, made_at) VALUES (?, ?, 'draft', 1, ?, ?, ?, ?, ?)", [report, version, text, hashOfModel(text), corrects, why, at]);
}

function requireNumberless({ letterhead }: Report): void {
  if (letterhead.number !== '') throw new RejectedError('A draft has no number: it gets one when it is approved.', { code: 'report-has-number' });
}

function requireSame(book: Book, report: number, model: Report): void {
  const row = reportByNumber(book, report);
  const same = row.kind === model.kind && row.language === model.language && row.period_from === model.period.from && row.period_to === model.period.to && (['unit', 'topic', 'story', 'case', 'statement'] as const).every((of) => (row.about[of] ?? '') === (model.about[of] ?? ''));
  if (!same) throw new RejectedError(`This is not of what report ${report} is of.`, { code: 'report-other-subject', hint: 'Kind, language, period and subject stay the same over its versions.' });
}
