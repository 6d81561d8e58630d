import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { startOps, withOps, type OpsOptions } from '../ops.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { startReports } from '../roles/report/index.ts';
import { stopOnSignals, untilAborted } from '../shutdown.ts';

interface ReportOptions extends OfficeOptions, OpsOptions {
  readonly console: string;
}

export function register(program: Command): void {
  withOps(withOffice(program.command('report')))
    .description('make the reports that the office’s file asks for when they are due, and mail what was published')
    .option('--console <url>', 'where the console is opened: what stands in mails, if the office’s file has no access.url', 'http://127.0.0.1:4789')
    .action(async (options: ReportOptions) => {
      await using context = await openContext(options);
      const { alerts, reports: { schedule, folder } } = context.config;
      // Not an error: what people publish on the console is sent all the same.
      if (schedule.length === 0) context.logger.warn('the office’s file has no schedule of reports, so none is made by itself; docs/reports.md shows how');
      if (alerts.email === undefined) context.logger.warn('the office’s file has no mail server (alerts.email), so no report is mailed');
      const signal = stopOnSignals(context.logger);
      await startOps(context, options);
      await startReports(context, options.console);
      process.stdout.write(`reports: ${schedule.length} lines of the schedule${folder === '' ? '' : `, files in ${folder}`}\n`);
      await untilAborted(signal);
    });
}
