/** Article pages that feeds name: fetched politely, trimmed of scripts, reader comments and persons. */
export { createPageFetcher, type PageFetcher, type PageFetcherOptions, type PageOutcome } from './page-fetcher.ts';
export { trimPage } from './trim.ts';
