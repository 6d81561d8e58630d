import { existsSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { reportKinds, type ReportKind } from '../../infra/reports/index.ts';
import { fileFormats, problemText, type FileFormat } from '../../processors/summaries/check/index.ts';
import { openContext } from '../context.ts';
import { deliverBytes } from '../files/deliver-bytes.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import type { AskedReport } from '../reports/draft-of.ts';
import { makeReportFile } from '../reports/make-file.ts';
import { accessOf } from '../roles/access.ts';

interface SummaryOptions extends OfficeOptions {
  readonly period?: string;
  readonly kind?: ReportKind;
  readonly format?: FileFormat;
  readonly out: string;
  readonly language?: 'vi' | 'en';
  readonly unit?: string;
  readonly topic?: string;
  readonly story?: string;
  readonly case?: string;
  readonly statement?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Problems that are told; the rest is counted. */
const told = 20;

export function register(program: Command): void {
  withOffice(program.command('summary'))
    .description('write a report of a period to a file; every figure, name and link is checked before, and nothing is written where one is wrong; also while `start` runs')
    .option('--period <period>', '2026-W47, 2026-11, 2026-Q4, 2026, 2026-11-20 or 2026-11-01..2026-11-20; a dossier has its own')
    .requiredOption('--out <file>', 'write it there')
    .addOption(new Option('--kind <kind>', 'what kind of report (default: by the period, ad-hoc of two days with ..; dossier with --case or --statement)').choices(reportKinds))
    .addOption(new Option('--format <format>', "what kind of file (default: by the file's name, else docx)").choices(fileFormats))
    .addOption(new Option('--language <language>', "of the report (default: the office's)").choices(['vi', 'en']))
    .option('--unit <id>', 'of this unit and those below it')
    .option('--topic <id>', 'of this topic')
    .option('--story <id>', 'of this story')
    .option('--case <number>', 'the dossier of this case, from its first document to its closing or to now')
    .option('--statement <number>', 'the dossier of this statement')
    .option('--force', 'write over a file that is there')
    .option('--json', 'print what was written, or everything that is not so, as one JSON object')
    .addHelpText('after', '\nExamples:\n  ./diembao summary --period 2026-W47 --out tuan-47.docx\n  ./diembao summary --period 2026-11 --language en --out november.pdf\n  ./diembao summary --period 2026-11-01..2026-11-20 --unit so-khcn --out so-khcn.html\n  ./diembao summary --case 12 --out ho-so-12.docx')
    .action(summarise);
}

async function summarise({ language, out, force = false, json = false, ...options }: SummaryOptions): Promise<void> {
  const { kind, period, about } = askedBy(options);
  const format = options.format ?? formatOf(out);
  refuseUnwritable(out, force);
  await using context = await openContext(options, { quiet: true, existing: true });
  const line = progress(process.stderr);
  const { report, bytes, problems } = await makeReportFile(context, { kind, period, language: language ?? context.config.office.language, about, format }, (step) => line.update(step)).finally(() => line.done());
  const counts = { sections: report.sections.length, figures: Object.keys(report.figures).length, articles: Object.keys(report.documents).length };
  const { from, to } = report.period;
  const said = { kind, subject: report.letterhead.subject, from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...counts, problems };
  if (problems.length > 0) {
    process.exitCode = 1;
    if (json) return void process.stdout.write(`${JSON.stringify({ out: null, ...said })}\n`);
    const more = problems.length > told ? `\n  … and ${problems.length - told} more` : '';
    process.stderr.write(`diembao: the report is not written: ${problems.length} of its statements ${problems.length === 1 ? 'is' : 'are'} not so\n${problems.slice(0, told).map((problem) => `  ${problemText(problem)}`).join('\n')}${more}\n`);
    return;
  }
  // Reading a case leaves a line, whoever does it.
  if (kind === 'dossier') accessOf(context).audit.write({ person: null, act: 'dossier-read', object: about.statement === undefined ? `case/${about.case ?? ''}` : `statement/${about.statement}`, detail: { format } });
  await deliverBytes(bytes, { output: out, force });
  if (json) process.stdout.write(`${JSON.stringify({ out, ...said })}\n`);
  else process.stderr.write(`diembao: ${out}: ${counts.sections} sections, ${counts.figures} figures, ${counts.articles} articles, all checked\n`);
}

/**
 * What was asked for; a case or a statement makes it a dossier.
 * @throws {FatalError} `report-about-unclear`, `period-missing`, `period-unneeded`.
 */
function askedBy({ kind: given, period = '', unit, topic, story, case: of, statement }: Omit<SummaryOptions, 'out'>): Pick<AskedReport, 'kind' | 'period' | 'about'> {
  const about = { ...(unit !== undefined && { unit }), ...(topic !== undefined && { topic }), ...(story !== undefined && { story }), ...(of !== undefined && { case: of }), ...(statement !== undefined && { statement }) };
  const kind = given ?? (of === undefined && statement === undefined ? kindOf(period) : 'dossier');
  if (kind !== 'dossier') {
    if (of !== undefined || statement !== undefined) throw new FatalError(`A ${kind} report is not of a case or a statement.`, { code: 'report-about-unclear', hint: 'Say --kind dossier, or leave --case and --statement out.' });
    if (period === '') throw new FatalError('A report is of a period.', { code: 'period-missing', hint: 'Say --period 2026-W47; a dossier (--case 12, --statement 3) has its own.' });
    return { kind, period, about };
  }
  if ((of === undefined) === (statement === undefined) || unit !== undefined || topic !== undefined || story !== undefined) throw new FatalError('A dossier is of one case or of one statement, and of nothing else.', { code: 'report-about-unclear', hint: 'Say --case 12 or --statement 3.' });
  if (period !== '') throw new FatalError('A dossier has a period of its own: from the first document of its case to its closing, or to now.', { code: 'period-unneeded', hint: 'Leave --period out.' });
  return { kind, period, about };
}

/** A quarter is not told as a week. */
function kindOf(period: string): ReportKind {
  const forms: readonly (readonly [RegExp, ReportKind])[] = [[/^\d+$/u, 'yearly'], [/Q/u, 'quarterly'], [/\.\./u, 'ad-hoc'], [/^\d+-\d+$/u, 'monthly'], [/^\d+-\d+-\d+$/u, 'daily']];
  return forms.find(([form]) => form.test(period))?.[1] ?? 'weekly';
}

const formatOf = (out: string): FileFormat => fileFormats.find((format) => extname(out).toLowerCase() === `.${format}`) ?? 'docx';

/** Before the work, not after it. @throws {FatalError} `no-such-folder`, `out-is-folder`, `out-exists`. */
function refuseUnwritable(out: string, force: boolean): void {
  if (!existsSync(dirname(resolve(out)))) throw new FatalError(`The folder of ${out} does not exist.`, { code: 'no-such-folder', hint: 'Make it first, or choose another file with --out.' });
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true) throw new FatalError(`${out} is a folder.`, { code: 'out-is-folder', hint: 'Name a file in it.' });
  if (!force && existsSync(out)) throw new FatalError(`${out} is there already.`, { code: 'out-exists', hint: 'Choose another name, or add --force to write over it.' });
}
