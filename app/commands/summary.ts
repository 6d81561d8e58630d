import { existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { reportKinds, type ReportKind } from '../../infra/reports/index.ts';
import { fileFormats, problemText, type FileFormat } from '../../processors/summaries/check/index.ts';
import { openContext } from '../context.ts';
import { deliverBytes } from '../facts/deliver.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { makeReportFile } from '../reports/make-file.ts';

interface SummaryOptions extends OfficeOptions {
  readonly period: string;
  readonly kind: ReportKind;
  readonly format?: FileFormat;
  readonly out: string;
  readonly language?: 'vi' | 'en';
  readonly unit?: string;
  readonly topic?: string;
  readonly story?: string;
  readonly force?: boolean;
}

/** Problems that are told; the rest is counted. */
const told = 20;

export function register(program: Command): void {
  withOffice(program.command('summary'))
    .description('write a report of a period to a file; every figure, name and link is checked before, and nothing is written where one is wrong; also while `start` runs')
    .requiredOption('--period <period>', '2026-W47, 2026-11, 2026-Q4, 2026, 2026-11-20 or 2026-11-01..2026-11-20')
    .requiredOption('--out <file>', 'write it there')
    .addOption(new Option('--kind <kind>', 'what kind of report').choices(reportKinds).default('weekly'))
    .addOption(new Option('--format <format>', "what kind of file (default: by the file's name, else docx)").choices(fileFormats))
    .addOption(new Option('--language <language>', "of the report (default: the office's)").choices(['vi', 'en']))
    .option('--unit <id>', 'of this unit and those below it')
    .option('--topic <id>', 'of this topic')
    .option('--story <id>', 'of this story')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', '\nExamples:\n  ./diembao summary --period 2026-W47 --out tuan-47.docx\n  ./diembao summary --period 2026-11 --kind monthly --language en --out november.pdf\n  ./diembao summary --period 2026-11-01..2026-11-20 --kind ad-hoc --unit so-khcn --out so-khcn.html')
    .action(summarise);
}

async function summarise({ period, kind, language, unit, topic, story, out, force = false, ...options }: SummaryOptions): Promise<void> {
  const format = options.format ?? formatOf(out);
  refuseUnwritable(out, force);
  await using context = await openContext(options, { quiet: true, existing: true });
  const line = progress(process.stderr);
  const about = { ...(unit !== undefined && { unit }), ...(topic !== undefined && { topic }), ...(story !== undefined && { story }) };
  const { report, bytes, problems } = await makeReportFile(context, { kind, period, language: language ?? context.config.office.language, about, format }, (step) => line.update(step)).finally(() => line.done());
  if (problems.length > 0) {
    const more = problems.length > told ? `\n  … and ${problems.length - told} more` : '';
    process.stderr.write(`diembao: the report is not written: ${problems.length} of its statements ${problems.length === 1 ? 'is' : 'are'} not so\n${problems.slice(0, told).map((problem) => `  ${problemText(problem)}`).join('\n')}${more}\n`);
    process.exitCode = 1;
    return;
  }
  await deliverBytes(bytes, { output: out, force });
  process.stderr.write(`diembao: ${out}: ${report.sections.length} sections, ${Object.keys(report.figures).length} figures, ${Object.keys(report.documents).length} articles, all checked\n`);
}

const formatOf = (out: string): FileFormat => fileFormats.find((format) => extname(out).toLowerCase() === `.${format}`) ?? 'docx';

/** Before the work, not after it. @throws {FatalError} `no-such-folder`, `out-exists`. */
function refuseUnwritable(out: string, force: boolean): void {
  if (!existsSync(dirname(resolve(out)))) throw new FatalError(`The folder of ${out} does not exist.`, { code: 'no-such-folder', hint: 'Make it first, or choose another file with --out.' });
  if (!force && existsSync(out)) throw new FatalError(`${out} is there already.`, { code: 'out-exists', hint: 'Choose another name, or add --force to write over it.' });
}
