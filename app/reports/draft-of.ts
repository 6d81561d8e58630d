import { withoutDocument, type Report, type ReportKind } from '../../infra/reports/index.ts';
import { checkPortsOf, checkReport, type Problem } from '../../processors/summaries/check/index.ts';
import { makeReport, parsePeriod } from '../../processors/summaries/index.ts';
import type { Context } from '../context.ts';
import { consoleAddress } from '../roles/alert/index.ts';
import { letterheadOf, templateOf } from './letterhead.ts';
import { reportPorts } from './ports.ts';

/** What somebody asks for, or the schedule does. */
export interface AskedReport {
  readonly kind: ReportKind;
  /** As `parsePeriod` reads it; '' of a dossier, which has its own unless it is made again. */
  readonly period: string;
  readonly language: 'vi' | 'en';
  /** '' and nothing are the same. */
  readonly about: { readonly unit?: string; readonly topic?: string; readonly story?: string; readonly case?: string; readonly statement?: string };
}

export interface MadeDraft {
  readonly report: Report;
  /** Where there is one, nobody is to have it before a person has looked. */
  readonly problems: readonly Problem[];
}

/** So often in all, where what is counted changes while it is counted. */
const mostTries = 3;

/** Gone when it is made anew: figures alone that are other ones a moment later (documents of the period still come in), or a document that was erased meanwhile, whose words no draft may keep. */
const passes = (problems: readonly Problem[]): boolean => problems.every(({ code }) => code === 'figure-differs') || problems.some(({ code }) => code === 'document-erased');

/**
 * Makes a report and checks it; where something was changed in between, it is made anew.
 * @param served where the console is opened, if the office's file names no address
 * @param onStep what is being done, for a person who waits
 * @throws {FatalError} as `makeReport`; {RetryableError} `store-overloaded`
 */
export async function draftOf(context: Context, served: string, asked: AskedReport, onStep: (step: string) => void = () => undefined, signal?: AbortSignal): Promise<MadeDraft> {
  for (let tries = 1; ; tries += 1) {
    const made = await draftOnce(context, served, asked, onStep, signal);
    if (tries === mostTries || made.problems.length === 0 || !passes(made.problems)) return withoutErased(made);
    onStep(`${made.problems.length} figures or articles changed meanwhile: making it anew`);
  }
}

/** The store takes its time to forget a document whose erasure it knows of: its words go out of the draft at once. */
const withoutErased = ({ report, problems }: MadeDraft): MadeDraft => ({ problems, report: problems.filter(({ code }) => code === 'document-erased').reduce((model, { at }) => withoutDocument(model, at), report) });

async function draftOnce(context: Context, served: string, { about, ...asked }: AskedReport, onStep: (step: string) => void, signal?: AbortSignal): Promise<MadeDraft> {
  const { config } = context;
  const ports = await reportPorts(context, asked.kind === 'dossier' ? null : parsePeriod(asked.period, config.office.timezone));
  const report = await makeReport({
    ...asked, about, letterhead: letterheadOf(config, asked.kind), template: templateOf(config, asked.kind), ...(signal && { signal }),
    onProgress: ({ section, done, of }) => onStep(section === '' ? `${of} sections written` : `writing section ${done + 1} of ${of}: ${section}`),
  }, ports);
  signal?.throwIfAborted();
  onStep(`checking ${Object.keys(report.figures).length} figures and ${Object.keys(report.documents).length} articles`);
  return { report, problems: await checkReport(report, checkPortsOf(ports, { console: consoleAddress(context, served) })) };
}
