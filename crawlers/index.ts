/** Collectors by kind, and the engine that polls sources with them. */
export { createCrawler, type Crawler, type CrawlerOptions, type LoadedMemory, type SourceTally } from './engine/index.ts';
export { collectorFor, createCollectors, type Collectors, type CollectorSettings } from './registry.ts';
export { firstVisitMs, windowMs, type DueDocument, type VisitPlan } from './revisits/index.ts';
export type { Collector, Source } from './contract/collector.ts';
