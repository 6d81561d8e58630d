/** Pages that need JavaScript, shown by a browser: one for all, guarded, without disguise. */
export { createRenderedCollector, type BrowserSettings, type RenderedCollectorOptions } from './collector.ts';
