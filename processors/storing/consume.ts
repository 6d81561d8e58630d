import { documentRevised, hashOf, topics, unwrap, wrap, type Erased, type Reach, type Revised } from '../../infra/contracts/index.ts';
import { deadLetterMessage, parseBatch, type Consumer, type Log, type LogMessage, type OutgoingMessage } from '../../infra/log/index.ts';
import { countDispositions, type Logger, type Metrics } from '../../infra/observability/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { accumulate } from './accumulate.ts';
import { storeApart, type StoredApart } from './store-apart.ts';
import { storeBatch, storedMessages, type StoredMessage } from './store-batch.ts';
import type { StoreBatchOptions } from './store-options.ts';

export interface StoringOptions {
  readonly log: Log;
  readonly store: Store;
  readonly now: () => Date;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly group: string;
  readonly postDays: number;
  /** How far a source's outlet reaches; 'local' where it is not known. */
  readonly reachOf: (source: string) => Reach;
  readonly erase: (erased: Erased) => Promise<void>;
  /** Offers new contents to be folded into stories; nothing is folded without it. */
  readonly offer?: StoreBatchOptions['offer'];
  /** Told after each write. */
  readonly onWritten?: () => void;
}

/** What the store's consumer reads. */
export const storeTopics: readonly string[] = [topics.analysed.name, topics.flagged.name, topics.crawl.name, topics.desk.name, topics.stories.name, topics.dead.name];

/** The store prefers few, large writes; a document is still seen about a second after it was analysed. */
const largestWrite = 1000;
const longestWaitMs = 300;

interface Waiting {
  readonly message: LogMessage;
  readonly parsed: StoredMessage;
}

/** Writes what comes over the log into the store, then lets each partition commit. */
export function consumeForStore(options: StoringOptions): Promise<Consumer> {
  const { log, metrics, logger, group } = options;
  const announce = (revised: readonly Revised[]): Promise<void> => log.send(topics.crawl.name, revised.map(announcement));
  const writes = accumulate<Waiting>({
    maxItems: largestWrite,
    maxWaitMs: longestWaitMs,
    flush: async (waiting) => {
      const stop = metrics.storeSeconds.startTimer();
      const { results, broken } = await storeApart(waiting, (some) => storeBatch(some.map(({ parsed }) => parsed), { ...options, announce }));
      stop();
      options.onWritten?.();
      metrics.storeBatchSize.observe(waiting.length);
      countDispositions(metrics, results.flatMap((effects) => effects.ledger.map((row) => row.disposition)));
      await setAside(broken, options);
    },
  });
  return log.consume({
    group,
    topics: storeTopics,
    batchSize: largestWrite,
    lingerMs: 100,
    handler: async (batch) => {
      const { ok } = await parseBatch(batch, (message) => unwrap(message.value, storedMessages), { log, group, logger });
      await writes.add(ok);
    },
  });
}

/** The same revision makes the same message: whoever listens can tell a repetition. */
function announcement(revised: Revised): OutgoingMessage {
  const envelope = wrap(documentRevised, revised, { id: hashOf('revised', revised.document, String(revised.revision)), source: '/processors/storing' });
  return { key: revised.source, value: JSON.stringify(envelope), headers: { source: revised.source } };
}

/** A dead letter that the store itself refuses would only breed another: it is logged and stays in its topic. */
async function setAside(broken: StoredApart<Waiting, unknown>['broken'], { log, logger, group }: StoringOptions): Promise<void> {
  for (const { item: { message }, error } of broken) logger.error({ err: error, topic: message.topic, partition: message.partition, offset: message.offset }, 'the store refuses a message; set aside as a dead letter');
  const letters = broken.filter(({ item }) => item.message.topic !== topics.dead.name).map(({ item, error }) => deadLetterMessage(item.message, error, group));
  if (letters.length > 0) await log.send(topics.dead.name, letters);
}
