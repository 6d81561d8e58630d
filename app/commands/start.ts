import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openWithNewsroom } from '../demonstration/index.ts';
import { watchLag } from '../ops.ts';
import { withOffice } from '../options.ts';
import { startAlerts } from '../roles/alert/index.ts';
import { startCanary } from '../roles/canary.ts';
import { openCrawler } from '../roles/crawl.ts';
import { openToGrafana } from '../roles/grafana.ts';
import { startHousekeeping } from '../roles/housekeeping.ts';
import { lags, startProcessing } from '../roles/process.ts';
import { startReports } from '../roles/report/index.ts';
import { startConsole, type ServedConsole } from '../roles/serve.ts';
import { stopOnSignals } from '../shutdown.ts';
import { firstLines, withConsole, type ServeOptions } from './serve.ts';

export function register(program: Command): void {
  withConsole(withOffice(program.command('start')))
    .description('everything in one process: collect, process, store and show; the demonstration newsroom where no office is named')
    .action(start);
}

async function start(options: ServeOptions): Promise<void> {
  const { context: opened, newsroom } = await openWithNewsroom(options);
  await using context = opened;
  const signal = stopOnSignals(context.logger);

  const processing = await startProcessing(context);
  context.defer(() => processing.stop());
  watchLag(context, () => lags(context));
  startHousekeeping(context);
  startCanary(context);
  const served = await startConsole(context, options);
  await startAlerts(context, served.url);
  await startReports(context, served.url);
  const grafana = await openToGrafana(context, options);
  announce(context, served, newsroom, grafana);
  const crawler = await openCrawler(context);
  await crawler.runForever({ signal });
}

function announce(context: Context, { url, firstLink }: ServedConsole, newsroom: string | null, grafana: readonly string[]): void {
  const lines = [`Điểm Báo: ${context.config.access.url ?? url}`, ...firstLines(firstLink), `  office:  ${context.config.office.name}`, `  sources: ${context.config.sources.length}`];
  lines.push(...grafana);
  if (newsroom) lines.push(`  demonstration newsroom (fictional): ${newsroom}`);
  process.stdout.write(`${lines.join('\n')}\n  stop with Ctrl-C\n`);
}
