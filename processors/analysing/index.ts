/** From collected items to analysed documents, over the log. */
export { consumeCollected, type AnalysingOptions } from './consume.ts';
