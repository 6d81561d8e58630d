import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { bringLabels } from '../roles/labels.ts';

export function register(program: Command): void {
  withOffice(program.command('migrate'))
    .description('bring the store and the log to what this version needs, then exit (safe to repeat)')
    .action(async (options: OfficeOptions) => {
      await using context = await openContext(options, { quiet: true });
      await bringLabels(context);
      await context.log();
      process.stdout.write('store and log are ready\n');
    });
}
