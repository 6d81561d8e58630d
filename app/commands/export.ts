import { createWriteStream, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { DateTime } from 'luxon';
import { FatalError } from '../../infra/contracts/index.ts';
import { moment, withOffice, type OfficeOptions } from '../options.ts';
import { openContext } from '../context.ts';
import { exportDocuments, type ExportFormat } from '../export/documents.ts';

interface ExportOptions extends OfficeOptions {
  readonly format: ExportFormat;
  readonly since?: string;
  readonly until?: string;
  readonly out?: string;
}

export function register(program: Command): void {
  const command = program.command('export').description('write what is stored to a file or standard output');
  withOffice(command.command('documents'))
    .description('one line a document: id, kind, source, outlet, url, title, text, times, language, units, topics, tone, stances, story, reprints')
    .addOption(new Option('--format <format>', 'jsonl or csv').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--since <moment>', 'published at or after (a day of the office, or ISO 8601)', moment)
    .option('--until <moment>', 'published before (a day of the office, or ISO 8601)', moment)
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async (options: ExportOptions) => {
      await using context = await openContext(options, { quiet: true, existing: true });
      refuseBackwards(options);
      const rows = exportDocuments(await context.store(), { ...options, zone: context.config.office.timezone });
      const out = options.out ? createWriteStream(options.out) : process.stdout;
      await pipeline(rows, out, { end: options.out !== undefined });
    });
}

function refuseBackwards({ since, until, out }: ExportOptions): void {
  if (since !== undefined && until !== undefined && DateTime.fromISO(since) >= DateTime.fromISO(until)) {
    throw new FatalError(`--since ${since} is not before --until ${until}.`, { code: 'period-backwards', hint: 'Swap the two.' });
  }
  if (out !== undefined && !existsSync(dirname(resolve(out)))) {
    throw new FatalError(`The folder of ${out} does not exist.`, { code: 'no-such-folder', hint: 'Make it first, or choose another file with --out.' });
  }
}
