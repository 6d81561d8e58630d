import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { exportFacts, exportFormats, kindIn, type ExportFormat } from '../../dashboards/desk/index.ts';
import { factKinds, factStates, FatalError, type FactKind, type FactState } from '../../infra/contracts/index.ts';
import { openContext, type Context } from '../context.ts';
import { commandDesk, importerOf, previewViewer } from '../facts/command-desk.ts';
import { deliverBytes } from '../files/deliver-bytes.ts';
import { importPreview, importText, leftOut } from '../facts/import.ts';
import { allFacts, factsTable } from '../facts/list.ts';
import { readFactsFile } from '../facts/read-file.ts';
import { sendPosted } from '../facts/send-posted.ts';
import { withOffice, type OfficeOptions } from '../options.ts';

interface ImportOptions extends OfficeOptions {
  readonly dryRun?: boolean;
  readonly by?: string;
  readonly json?: boolean;
}

interface Filtered extends OfficeOptions {
  readonly kind?: FactKind;
  readonly search?: string;
}

interface ExportOptions extends Filtered {
  readonly format: ExportFormat;
  readonly state: FactState;
  readonly language?: 'vi' | 'en';
  readonly output?: string;
  readonly force?: boolean;
}

interface ListOptions extends Filtered {
  readonly state?: FactState;
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program.command('facts').description('fact-checks and published records: bring in as proposals, write out, list; also while `start` runs');
  withOffice(command.command('import'))
    .argument('<file>', 'JSON lines, ClaimReview (JSON-LD, page, feed), or a table of records (CSV, XLSX); - reads standard input')
    .description('bring facts in as proposals, which a person approves on the console; exit code 1 when something was left out')
    .option('--by <sign-in>', 'who brings them in: an account of the console; somebody else approves them (not needed with --dry-run)')
    .option('--dry-run', 'only say what would come in and what is wrong')
    .option('--json', 'the result as JSON')
    .addHelpText('after', '\nExamples:\n  ./diembao facts import so-lieu-2025.xlsx --dry-run\n  ./diembao facts import tin-gia.jsonl --by lan\n  curl -s https://kiem-chung.example/feed.json | ./diembao facts import - --by lan')
    .action(bringIn);
  filtered(withOffice(command.command('export')))
    .description('write facts to standard output or a file: what is matched now, unless another state is asked for')
    .addOption(new Option('--format <format>', 'jsonl holds both kinds, claimreview fact-checks, csv and xlsx records').choices(exportFormats).default('jsonl'))
    .addOption(new Option('--state <state>', 'approved: the versions that are matched; else the newest of this state').choices(factStates).default('approved'))
    .addOption(new Option('--language <language>', "of columns and ratings (default: the office's)").choices(['vi', 'en']))
    .option('--output <file>', 'write it there instead of printing it')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', '\nExamples:\n  ./diembao facts export --format claimreview --output kiem-chung.jsonld\n  ./diembao facts export --format csv --state proposed')
    .action(writeOut);
  filtered(withOffice(command.command('list')))
    .description('facts, those changed last first, and how many there are in each state')
    .addOption(new Option('--state <state>', 'only those whose newest version is in it').choices(factStates))
    .option('--json', 'as one JSON list')
    .addHelpText('after', '\nExamples:\n  ./diembao facts list --state proposed\n  ./diembao facts list --kind record --search "ho ngheo"')
    .action(list);
}

const filtered = (command: Command): Command =>
  command.addOption(new Option('--kind <kind>', 'only these').choices(factKinds)).option('--search <words>', 'words in any order; diacritics do not matter');

async function bringIn(file: string, { dryRun = false, by, json, ...options }: ImportOptions): Promise<void> {
  await using context = await openContext(options, { quiet: true });
  const importer = dryRun ? previewViewer : importerOf(context, by);
  const preview = await readFactsFile(file, { zone: context.config.office.timezone });
  const report = importPreview(commandDesk(context), importer, file, preview, { commit: !dryRun });
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : importText(report));
  if (leftOut(report)) process.exitCode = 1;
  if (!dryRun) await sendPosted(context);
}

async function writeOut({ format, state, kind, search, language, output, force, ...options }: ExportOptions): Promise<void> {
  refuseEmpty(options);
  refuseBinary(format, output);
  await using context = await openContext(options, { quiet: true });
  const { bytes, written, left } = await exportFacts(commandDesk(context), format, { state, kind, q: search }, { language: language ?? context.config.office.language });
  await deliverBytes(bytes, { output, force });
  process.stderr.write(`diembao: ${written} written${left === 0 ? '' : `, ${left} left out: ${format} holds ${kindIn[format]}s only`}\n`);
}

async function list({ state, kind, search, json, ...options }: ListOptions): Promise<void> {
  refuseEmpty(options);
  await using context: Context = await openContext(options, { quiet: true });
  const found = allFacts(commandDesk(context), { state, kind, q: search });
  process.stdout.write(json ? `${JSON.stringify(found.facts)}\n` : factsTable(found, context.config.office.timezone));
}

/** @throws {FatalError} `no-data-here`: a slip in `--data` must not look like an office without facts. */
function refuseEmpty({ data }: OfficeOptions): void {
  if (existsSync(join(resolve(data), 'desk', 'book.sqlite'))) return;
  throw new FatalError(`There are no facts in ${data}.`, { code: 'no-data-here', hint: 'Name the folder that `start` uses with --data DIR, or bring facts in first with `facts import`.' });
}

/** @throws {FatalError} `workbook-to-terminal` */
function refuseBinary(format: ExportFormat, output: string | undefined): void {
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY) throw new FatalError('A workbook is no text to print.', { code: 'workbook-to-terminal', hint: 'Name a file with --output FILE.xlsx.' });
}
