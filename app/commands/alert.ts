import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { startOps, withOps, type OpsOptions } from '../ops.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { startAlerts } from '../roles/alert/index.ts';
import { stopOnSignals, untilAborted } from '../shutdown.ts';

interface AlertOptions extends OfficeOptions, OpsOptions {
  readonly console: string;
}

export function register(program: Command): void {
  withOps(withOffice(program.command('alert')))
    .description('watch by the office’s rules and tell whoever is on duty')
    .option('--console <url>', 'where the console is opened: what stands in messages, if the office’s file has no access.url', 'http://127.0.0.1:4789')
    .action(async (options: AlertOptions) => {
      await using context = await openContext(options);
      const { alerts } = context.config;
      // Not an error: in a set of containers it waits for the file to have some.
      if (alerts.rules.length === 0) context.logger.warn('the office’s file has no rules for alerts, so nobody is told anything; docs/alerts.md shows how');
      const signal = stopOnSignals(context.logger);
      await startOps(context, options);
      await startAlerts(context, options.console);
      process.stdout.write(`alerts: ${alerts.rules.filter(({ on }) => on).length} rules, ${alerts.people.length} people\n`);
      await untilAborted(signal);
    });
}
