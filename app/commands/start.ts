import type { Command } from 'commander';
import { openContext, type Context } from '../context.ts';
import { openNewsroom } from '../demonstration.ts';
import { exampleOffice } from '../example-office.ts';
import { watchLag } from '../ops.ts';
import { withOffice } from '../options.ts';
import { rememberOffice } from '../remember-office.ts';
import { openCrawler } from '../roles/crawl.ts';
import { startHousekeeping } from '../roles/housekeeping.ts';
import { lags, startProcessing } from '../roles/process.ts';
import { startConsole } from '../roles/serve.ts';
import { stopOnSignals } from '../shutdown.ts';
import { withConsole, type ServeOptions } from './serve.ts';

export function register(program: Command): void {
  withConsole(withOffice(program.command('start')))
    .description('everything in one process: collect, process, store and show; the demonstration newsroom where no office is named')
    .action(start);
}

async function start(options: ServeOptions): Promise<void> {
  const newsroom = options.office ? null : await openNewsroom(options);
  await using context = await openContext({ ...options, office: options.office ?? exampleOffice }, newsroom ? { config: newsroom.useIn } : {});
  if (newsroom) context.defer(() => newsroom.close());
  const signal = stopOnSignals(context.logger);
  rememberOffice(context.config);

  const processing = await startProcessing(context);
  context.defer(() => processing.stop());
  watchLag(context, () => lags(context));
  startHousekeeping(context);
  const served = await startConsole(context, options);
  announce(context, served.url, newsroom?.url ?? null);
  const crawler = await openCrawler(context);
  await crawler.runForever({ signal });
}

function announce(context: Context, url: string, newsroom: string | null): void {
  const lines = [`Điểm Báo: ${url}`, `  office:  ${context.config.office.name}`, `  sources: ${context.config.sources.length}`];
  if (newsroom) lines.push(`  demonstration newsroom (fictional): ${newsroom}`);
  process.stdout.write(`${lines.join('\n')}\n  stop with Ctrl-C\n`);
}
