/** From a fetched page, a listing or a post to title, lead, text, dates, address. */
export { extractStage, type ExtractOptions } from './stage.ts';
export { extractPage, type PageExtract } from './extract-page.ts';
export { inlineExtractor, type PageExtractor, type PageTask } from './extractor.ts';
export { expiredOverrides } from './overrides/index.ts';
export { createExtractorPool, type PoolOptions } from './pool.ts';
