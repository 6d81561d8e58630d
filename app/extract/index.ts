/** Reads pages that lie on this machine, on the product's own path from bytes to fields. */
export { extractPages, type ExtractRun } from './run.ts';
export { pagesOf, type PageInput } from './input.ts';
export type { PageRecord } from './record.ts';
