/** From the log into the store: each message has exactly one effect, each sighting exactly one fate. */
export { accumulate } from './accumulate.ts';
export { consumeForStore, storeTopics } from './consume.ts';
export { eraseDocument, itemsOf } from './erase.ts';
export { storeBatch, storedMessages, type StoredMessage } from './store-batch.ts';
export type { StoreBatchOptions } from './store-options.ts';
