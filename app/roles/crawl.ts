import { createCrawler, type Crawler, type CrawlerOptions } from '../../crawlers/index.ts';
import { officeCollectors } from '../collectors.ts';
import type { Context } from '../context.ts';
import { lockCrawling } from '../data-folder.ts';
import { refuseBadSources } from '../source-checks.ts';
import { loadSourceMemory } from './crawl-memory.ts';
import { openDeliveries } from './deliveries.ts';
import { loadDueDocuments } from './due-documents.ts';

/**
 * The crawler of the office's sources, ready to run once or for ever. One at a time with a data folder.
 * @throws {FatalError} `already-crawling`, `sources-unusable`
 */
export async function openCrawler(context: Context, { onProgress }: { readonly onProgress?: NonNullable<CrawlerOptions['onProgress']> } = {}): Promise<Crawler> {
  const { config, logger, metrics, now } = context;
  refuseBadSources(config);
  const lock = await lockCrawling(config.dataDir);
  context.defer(async () => lock.release());
  const store = await context.store();
  const plan = { articleAges: config.crawl.revisits.map((hours) => hours * 3_600_000), postsKeptMs: config.retention.postDays * 86_400_000 };
  const deliveries = openDeliveries(context);
  const collectors = officeCollectors(config, { websub: deliveries.websub });
  const crawler = createCrawler({
    sources: config.sources,
    log: await context.log(),
    http: context.http(),
    privacy: context.privacy(),
    collectors,
    loadMemory: (source) => loadSourceMemory(store, source),
    revisits: { plan, loadDue: (at) => loadDueDocuments(store, plan, at) },
    postsKeptMs: plan.postsKeptMs,
    config: config.crawl,
    logger,
    now,
    ...(deliveries.onHub === undefined ? {} : { onHub: deliveries.onHub }),
    onProgress: (progress) => {
      if (progress.done) metrics.polls.inc({ status: progress.tally.status });
      onProgress?.(progress);
    },
  });
  context.defer(() => crawler.close());
  return {
    ...crawler,
    async runForever(run) {
      await deliveries.start({ sources: config.sources, collectors, pollNow: (source) => crawler.pollNow(source) }, run.signal);
      await crawler.runForever(run);
    },
  };
}
