/** The crawl engine: the only place in the crawlers that sends to the log. */
export { createCrawler, type Crawler, type CrawlerOptions } from './crawler.ts';
export type { LoadedMemory, LoadMemory, RememberedItem, RememberedState, SourceTally } from './types.ts';
