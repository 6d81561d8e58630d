import type { Command } from 'commander';
import { openContext } from '../context.ts';
import { startOps, withOps, type OpsOptions } from '../ops.ts';
import { withOffice, type OfficeOptions } from '../options.ts';
import { openCrawler } from '../roles/crawl.ts';
import { stopOnSignals } from '../shutdown.ts';

export function register(program: Command): void {
  withOps(withOffice(program.command('crawl')))
    .description('poll the sources for ever and put what is new into the log')
    .action(async (options: OfficeOptions & OpsOptions) => {
      await using context = await openContext(options);
      const signal = stopOnSignals(context.logger);
      await startOps(context, options);
      const crawler = await openCrawler(context);
      context.logger.info({ sources: context.config.sources.length }, 'crawling');
      await crawler.runForever({ signal });
    });
}
