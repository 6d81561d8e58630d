import { Option, type Command } from 'commander';
import { FatalError } from '../../infra/contracts/index.ts';
import { countHours } from '../../processors/trends/index.ts';
import { openWithNewsroom } from '../demonstration/index.ts';
import { missing, readLedger, type Ledger } from '../ledger.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { progress } from '../progress.ts';
import { openCrawler } from '../roles/crawl.ts';
import { tidyUp } from '../roles/housekeeping.ts';
import { drained, startProcessing } from '../roles/process.ts';
import { stopOnSignals } from '../shutdown.ts';

interface RunOptions extends OfficeOptions {
  readonly once?: boolean;
  readonly json?: boolean;
}

export function register(program: Command): void {
  withOffice(program.command('run'))
    .description('collect every source once, drain every stage, print the ledger')
    .addOption(new Option('--once', 'one round, then exit (the only way to run; `start` goes on for ever)').makeOptionMandatory())
    .option('--json', 'print the ledger as one JSON object')
    .action(runOnce);
}

async function runOnce(options: RunOptions): Promise<void> {
  const { context: opened } = await openWithNewsroom(options, { quiet: true });
  await using context = opened;
  const signal = stopOnSignals(context.logger);
  const report = progress(process.stderr);
  const run = `run-${context.now().toISOString()}`;

  const processing = await startProcessing(context);
  context.defer(() => processing.stop());
  const emitted = new Map<string, number>();
  const crawler = await openCrawler(context, {
    onProgress: ({ source, tally }) => {
      emitted.set(source, tally.emitted);
      report.update(`collecting: ${[...emitted.values()].reduce((sum, items) => sum + items, 0)} new items from ${emitted.size} of ${context.config.sources.length} sources`);
    },
  });
  const tallies = await crawler.runOnce(run, { signal });
  await crawler.revisitOnce(run, signal);
  report.update('draining');
  await drained(context, { signal });
  await countHours(await context.store(), { signal });
  report.done();
  for (const [source, { status, error }] of tallies) if (status === 'failed') process.stderr.write(`diembao: source "${source}" could not be read: ${error ?? 'unknown reason'}\n`);
  await tidyUp(context);

  const ledger = await readLedger(await context.store(), run);
  print(ledger, options.json ?? false);
  const lost = missing(ledger);
  if (lost !== 0) {
    throw new FatalError(`The ledger does not add up: ${lost} of ${ledger.seen} items seen have no disposition.`, {
      code: 'ledger-incomplete',
      hint: 'Run it again; if it stays so, `diembao doctor` and `diembao dead-letters list` tell more.',
    });
  }
}

function print(ledger: Ledger, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(ledger)}\n`);
    return;
  }
  const { bySource, ...total } = ledger;
  const heading = ['source', 'seen', 'stored', 'duplicate', 'unchanged', 'rejected', 'dead-lettered'];
  const rows = [...Object.entries(bySource), ['total', total] as const].map(([name, counts]) =>
    [name, counts.seen, counts.stored, counts.duplicate, counts.unchanged, counts.rejected, counts.deadLettered].map(String),
  );
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of [heading, ...rows]) process.stdout.write(`${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`);
}
