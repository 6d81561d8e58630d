import type { Command } from 'commander';
import { withOps, startOps, type OpsOptions } from '../ops.ts';
import { openContext } from '../context.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { startCanary } from '../roles/canary.ts';
import { startHousekeeping } from '../roles/housekeeping.ts';
import { lags, startProcessing } from '../roles/process.ts';
import { stopOnSignals, untilAborted } from '../shutdown.ts';

export function register(program: Command): void {
  withOps(withOffice(program.command('process')))
    .description('analyse and store what the crawlers collected; on Kafka any number may run side by side')
    .action(async (options: OfficeOptions & OpsOptions) => {
      await using context = await openContext(options);
      const signal = stopOnSignals(context.logger);
      const processing = await startProcessing(context);
      context.defer(() => processing.stop());
      startHousekeeping(context);
      startCanary(context);
      await startOps(context, options, { lags: () => lags(context) });
      context.logger.info('processing');
      await untilAborted(signal);
    });
}
