/** Sitemaps: news, plain, indexes, packed, lists of addresses. */
export { createSitemapCollector, type SitemapCollectorOptions } from './collector.ts';
