import { figuresAsMade, hashOfFigures, modelOf, noteReport, publishReport, reportByNumber, requirePublishable, type Report, type ReportDoing, type SeenReport, type VersionRow } from '../../infra/reports/index.ts';
import { checkPortsOf, checkReport, type FileFormat, type Problem } from '../../processors/summaries/check/index.ts';
import type { Context } from '../context.ts';
import { consoleAddress } from '../roles/alert/index.ts';
import { eachOnce, reachedBy } from './addressees.ts';
import { formatsOf, lacksBrowser } from './formats.ts';
import { keptFile } from './kept-files.ts';
import { reportPorts } from './ports.ts';
import { subscribers } from './subscribers.ts';

export type Published = { readonly done: VersionRow } | { readonly problems: readonly Problem[] };

/** Places that a line of the history names. */
const namedPlaces = 10;

/**
 * Sends an approved version out: compares it with the store as it is now, draws its files, reads those again, and only then archives it and lets the mails fall due. With
 * a problem nothing leaves, the version stays as it is, and its history says how many and which.
 *
 * Figures may have moved since the draft (documents of the period come in late, an analyst corrects): the document says what it was as it was made, so it goes out as it was
 * approved, and its history says which ones. That holds for the very figures that it was made with alone: a figure that was changed since is a problem.
 * @param seen as `publishReport`
 * @throws {RejectedError} as `publishReport`, `case-export-no-browser` where it has no format but PDF; {RetryableError} where store or browser cannot now.
 */
export async function publishChecked(context: Context, served: string, seen: SeenReport, doing: ReportDoing, onStep: (step: string) => void = () => undefined): Promise<Published> {
  const book = context.book();
  requirePublishable(book, seen, doing);
  const row = reportByNumber(book, seen.report);
  const model = modelOf(book, seen.report, seen.version);
  onStep(`checking ${Object.keys(model.figures).length} figures and ${Object.keys(model.documents).length} articles`);
  const found = await checkReport(model, checkPortsOf(await reportPorts(context, model.kind === 'dossier' ? null : model.period), { console: consoleAddress(context, served) }));
  const asMade = figuresAsMade(book, seen) === hashOfFigures(model);
  const moved = asMade ? found.filter(({ code }) => code === 'figure-differs') : [];
  const problems = found.filter((problem) => !moved.includes(problem));
  if (problems.length === 0) problems.push(...(await fileProblems(context, seen, model, formatsOf(book, row), doing, onStep)));
  if (problems.length > 0) {
    noteReport(book, seen, doing, 'check-failed', summaryOf(problems));
    return { problems };
  }
  return {
    done: book.transaction(() => {
      const { addressees, missing } = reachedBy(context, row.recipients);
      const mailed = context.config.alerts.email === undefined ? [] : [...addressees, ...subscribers(context, row)];
      const done = publishReport(book, seen, eachOnce(mailed), doing);
      if (moved.length > 0) noteReport(book, seen, doing, 'figures-moved', { figures: moved.length, at: placesOf(moved) });
      if (missing.length > 0) noteReport(book, seen, doing, 'nobody-reached', { to: missing.join(', ') });
      return done;
    }),
  };
}

/** Draws every format and reads it again. A PDF takes a browser: a machine without one sends the others, and says so. */
async function fileProblems(context: Context, seen: SeenReport, model: Report, formats: readonly FileFormat[], doing: ReportDoing, onStep: (step: string) => void): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const format of formats) {
    onStep(`drawing ${format}`);
    try {
      problems.push(...(await keptFile(context, seen, model, format)).problems);
    } catch (error) {
      if (!lacksBrowser(error) || formats.length === 1) throw error;
      noteReport(context.book(), seen, doing, 'format-left-out', { format, code: 'case-export-no-browser' });
    }
  }
  return problems;
}

/** How many problems, of which kinds, and where the first are. No words of the report: a history is for more eyes than a draft. */
export function summaryOf(problems: readonly Problem[]): { readonly problems: number; readonly codes: string; readonly at: string } {
  const codes = new Map<string, number>();
  for (const { code } of problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  return { problems: problems.length, codes: [...codes].map(([code, times]) => `${code} ${times}`).join(', '), at: placesOf(problems) };
}

const placesOf = (problems: readonly Problem[]): string => [...new Set(problems.map(({ at }) => at))].slice(0, namedPlaces).join(', ');
