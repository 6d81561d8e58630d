/** From collected items to analysed documents, over the log. */
export { consumeCollected, type AnalysingOptions } from './consume.ts';
export { replayCollected, type Replayed, type ReplayOptions } from './replay.ts';
