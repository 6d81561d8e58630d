import { runTask, type PageTask } from './extractor.ts';
import type { PageExtract } from './extract-page.ts';

/** What the pool's thread runs for each page. Must never load the embedded store: it does not survive worker threads. */
export const extract = (task: PageTask): PageExtract => runTask(task);
