import { topics, unwrap, type Erased } from '../../infra/contracts/index.ts';
import { parseBatch, type Consumer, type Log } from '../../infra/log/index.ts';
import { countDispositions, type Logger, type Metrics } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { accumulate } from './accumulate.ts';
import { storeBatch, storedMessages, type StoredMessage } from './store-batch.ts';

export interface StoringOptions {
  readonly log: Log;
  readonly store: Store;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly group: string;
  readonly postDays: number;
  readonly erase: (erased: Erased) => Promise<void>;
}

/** What the store's consumer reads. */
export const storeTopics: readonly string[] = [topics.analysed.name, topics.crawl.name, topics.desk.name, topics.dead.name];

/** The store prefers few, large writes; a document is still seen about a second after it was analysed. */
const largestWrite = 1000;
const longestWaitMs = 700;

/** Writes what comes over the log into the store, then lets each partition commit. */
export function consumeForStore(options: StoringOptions): Promise<Consumer> {
  const { log, metrics, logger, group } = options;
  const writes = accumulate<StoredMessage>({
    maxItems: largestWrite,
    maxWaitMs: longestWaitMs,
    flush: async (messages) => {
      const stop = metrics.storeSeconds.startTimer();
      const effects = await storeBatch(messages, options);
      stop();
      metrics.storeBatchSize.observe(messages.length);
      countDispositions(metrics, effects.ledger.map((row) => row.disposition));
    },
  });
  return log.consume({
    group,
    topics: storeTopics,
    batchSize: largestWrite,
    lingerMs: 100,
    handler: async (batch) => {
      const { ok } = await parseBatch(batch, (message) => unwrap(message.value, storedMessages), { log, group, logger });
      await writes.add(ok.map(({ parsed }) => parsed));
    },
  });
}
