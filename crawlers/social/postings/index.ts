/** Public pages that publish their posts and comments as schema.org data. */
export { createPostingsCollector } from './collector.ts';
