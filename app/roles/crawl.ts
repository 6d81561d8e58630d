import { createCrawler, type Crawler, type CrawlProgress } from '../../crawlers/index.ts';
import type { Context } from '../context.ts';
import { loadSourceMemory } from './crawl-memory.ts';

/** The crawler of the office's sources, ready to run once or for ever. */
export async function openCrawler(context: Context, options: { readonly onProgress?: (progress: CrawlProgress) => void } = {}): Promise<Crawler> {
  const { config, logger, metrics, now } = context;
  const store = await context.store();
  return createCrawler({
    sources: config.sources,
    log: await context.log(),
    http: context.http(),
    privacy: context.privacy(),
    loadMemory: (source) => loadSourceMemory(store, source.id),
    config: { intervalSeconds: config.crawl.interval, concurrency: config.crawl.concurrency },
    logger,
    now,
    onPoll: (poll) => metrics.polls.inc({ status: poll.status }),
    ...options,
  });
}
