import { importFacts, type Desk, type ImportOutcome } from '../../dashboards/desk/index.ts';
import type { FactPreview, FactProblem } from '../../infra/facts/index.ts';
import type { Viewer } from '../../dashboards/access/index.ts';

/** What a file of facts brought, or would bring. */
export interface ImportReport extends ImportOutcome {
  readonly file: string;
  readonly format: FactPreview['format'];
  /** Entries that can be read. */
  readonly good: number;
  /** Entries that cannot, and are left out. */
  readonly problems: readonly FactProblem[];
  readonly unlisted: number;
}

export function importPreview(desk: Desk, viewer: Viewer, file: string, { format, good, problems, unlisted }: FactPreview, { commit }: { readonly commit: boolean }): ImportReport {
  const facts = good.map(({ line, position, fact }) => ({ line: line ?? position ?? 0, fact }));
  return { file, format, good: good.length, ...importFacts(desk, viewer, facts, { commit }), problems, unlisted };
}

/** Whether something of the file was left out. */
export const leftOut = ({ problems, remarks }: ImportReport): boolean => problems.length > 0 || remarks.some(({ code }) => code === 'fact-kind-differs');

const mostLines = 50;

/** The report for a person at a terminal. */
export function importText(report: ImportReport): string {
  const { committed, format, good, added, revised, unchanged } = report;
  const problems = problemLines(report);
  const lines = [
    `${report.file}: ${format}, ${count(good, 'entry', 'entries')} can be read, ${count(report.problems.length + report.unlisted, 'problem', 'problems')}`,
    ...problems.slice(0, mostLines),
    ...(problems.length + report.unlisted > mostLines ? [`  … and ${problems.length + report.unlisted - mostLines} more; --json lists them`] : []),
    `${committed ? '' : 'would be '}proposed: ${added} new, ${count(revised, 'new version', 'new versions')}; ${unchanged} known and the same`,
    ...(committed && added + revised > 0 ? ['They wait on the console (Facts) for a person who approves them; until then nothing is matched with them.'] : []),
    ...(committed ? [] : ['Nothing was kept (--dry-run).']),
  ];
  return `${lines.join('\n')}\n`;
}

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

function problemLines({ problems, remarks }: ImportReport): string[] {
  return [
    ...problems.map(({ line, position, sheet, message, hint }) => `  ${placeOf(line, position, sheet)}: ${message} ${hint}`),
    ...remarks.map(({ line, id, code }) => `  ${line}: ${id}: ${remarkWords[code] ?? code}`),
  ];
}

const placeOf = (line: number | null, position: number | null, sheet: string | undefined): string => (line !== null ? `line ${line}${sheet === undefined ? '' : ` of "${sheet}"`}` : position !== null ? `entry ${position}` : 'the file');

const remarkWords: Readonly<Record<string, string>> = {
  'fact-no-public-source': 'proposed, but cannot be approved: it names no public source',
  'fact-no-claim': 'proposed, but cannot be approved: it states no claim',
  'fact-claim-is-question': 'proposed, but cannot be approved: its claim is a question',
  'fact-kind-differs': 'left out: the id belongs to a fact of the other kind',
};
