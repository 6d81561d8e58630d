import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
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
    .description('one line a document: id, kind, source, outlet, url, title, text, times, language, units, topics')
    .addOption(new Option('--format <format>', 'jsonl or csv').choices(['jsonl', 'csv']).default('jsonl'))
    .option('--since <moment>', 'published at or after (a day of the office, or ISO 8601)', moment)
    .option('--until <moment>', 'published before (a day of the office, or ISO 8601)', moment)
    .option('--out <file>', 'write to this file instead of standard output')
    .action(async (options: ExportOptions) => {
      await using context = await openContext(options, { quiet: true });
      const rows = exportDocuments(await context.store(), { ...options, zone: context.config.office.timezone });
      const out = options.out ? createWriteStream(options.out) : process.stdout;
      await pipeline(rows, out, { end: options.out !== undefined });
    });
}
