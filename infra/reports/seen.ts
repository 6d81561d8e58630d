import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { RejectedError } from '../contracts/index.ts';
import { hashOfModel, modelText } from './model-text.ts';
import { modelOf, versionOf } from './read.ts';
import type { Report } from './report.ts';
import type { VersionRow } from './rows.ts';

/** Which report somebody acts on, and which of its changes they saw last. */
export interface SeenReport {
  readonly report: number;
  readonly version: number;
  readonly revision: number;
}

/** @throws {RejectedError} `report-not-found`, `version-conflict`, `report-not-draft`, `report-not-approved`. */
export function seenVersion(book: Book, { report, version, revision }: SeenReport, state: 'draft' | 'approved'): VersionRow {
  const row = versionOf(book, report, version);
  if (row.revision !== revision) throw new RejectedError(`Report ${report} was changed in between.`, { code: 'version-conflict', hint: 'Look at it as it is now, then do it again.' });
  if (row.state !== state) throw new RejectedError(`Version ${version} of report ${report} is ${row.state}.`, { code: `report-not-${state}` });
  return row;
}

/** Puts another model in place of a draft's. @returns the version as it is then. */
export function replaceModel(book: Book, { report, version, revision }: VersionRow, model: Report): VersionRow {
  const text = modelText(model);
  book.run('UPDATE report_versions SET model = ?, hash = ?, revision = ? WHERE report = ? AND version = ?', [text, hashOfModel(text), revision + 1, report, version]);
  return versionOf(book, report, version);
}

export const draftModel = (book: Book, { report, version }: VersionRow): Report => modelOf(book, report, version);

/** Who has changed a version's words: they do not approve it. */
export const writersOf = (book: Book, { report, version }: VersionRow): string[] =>
  book.all(z.object({ by: z.string() }), "SELECT DISTINCT by FROM report_timeline WHERE report = ? AND version = ? AND by IS NOT NULL AND what IN ('drafted', 'corrected', 'redrafted', 'edited', 'removed', 'noted')", [report, version]).map(({ by }) => by);
