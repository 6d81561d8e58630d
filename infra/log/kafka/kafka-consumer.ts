import type { Consumer as KafkajsConsumer, Kafka } from 'kafkajs';
import { messageOf } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import { backOffMs, pause } from '../back-off.ts';
import type { Consumer, ConsumeOptions } from '../contract.ts';
import { defaultBatchSize, defaultLingerMs } from '../limits.ts';
import { translated } from './failures.ts';
import { retry } from './kafka-client.ts';
import { PartitionDelivery } from './partition-delivery.ts';

/** All partitions of a process are handled side by side, as the embedded log does. */
const partitionsAtOnce = 64;
/** A handler may take so long to finish when its group gathers anew, before the group goes on without it. */
const rebalanceTimeoutMs = 60_000;
/** Compressed; a single larger message still comes. Bounds what a process holds of one partition. */
const partitionBytes = 1024 * 1024;
const fetchBytes = 8 * 1024 * 1024;

/** A member of a group that begins anew, with a back-off, whenever kafkajs gives up. */
export class KafkaConsumer implements Consumer {
  readonly #kafka: Kafka;
  readonly #options: ConsumeOptions;
  readonly #logger: Logger;
  readonly #sessionTimeoutMs: number;
  readonly #stopping = new AbortController();
  #running: { readonly consumer: KafkajsConsumer; readonly delivery: PartitionDelivery } | null = null;
  #restarting: Promise<void> | null = null;
  #stopped: Promise<void> | null = null;

  constructor(kafka: Kafka, options: ConsumeOptions, settings: { readonly logger: Logger; readonly sessionTimeoutMs: number }) {
    this.#kafka = kafka;
    this.#options = options;
    this.#logger = settings.logger;
    this.#sessionTimeoutMs = settings.sessionTimeoutMs;
  }

  /** @throws {RetryableError} when no broker answers. */
  async start(): Promise<void> {
    const heartbeatMs = Math.floor(this.#sessionTimeoutMs / 4);
    const lingerMs = this.#options.lingerMs ?? defaultLingerMs;
    const consumer = this.#kafka.consumer({
      groupId: this.#options.group,
      sessionTimeout: this.#sessionTimeoutMs,
      heartbeatInterval: heartbeatMs,
      rebalanceTimeout: rebalanceTimeoutMs,
      allowAutoTopicCreation: false,
      // The broker lingers: it answers when there is about a batch, or when the time is over.
      minBytes: lingerMs > 0 ? Math.min((this.#options.batchSize ?? defaultBatchSize) * 2048, partitionBytes / 2) : 1,
      maxWaitTimeInMs: lingerMs > 0 ? lingerMs : defaultLingerMs,
      maxBytesPerPartition: partitionBytes,
      maxBytes: fetchBytes,
      // kafkajs would restart after some errors and end silently after others: we restart after all of them.
      retry: { ...retry, restartOnFailure: async () => false },
    });
    const delivery = new PartitionDelivery({ options: this.#options, logger: this.#logger, heartbeatMs, stopping: this.#stopping.signal });
    const running = { consumer, delivery };
    this.#running = running;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      delivery.end();
      if (this.#running === running) this.#restarting ??= this.#restart(payload.error).finally(() => (this.#restarting = null));
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...this.#options.topics], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: partitionsAtOnce, eachBatch: (payload) => delivery.deliver(payload) });
    } catch (error) {
      this.#running = null;
      delivery.end();
      await consumer.disconnect().catch(() => undefined);
      throw translated(error);
    }
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    await this.#restarting;
    const running = this.#running;
    this.#running = null;
    running?.delivery.end();
    // Waits for the batches in hand, which see that they are the last, and leaves the group.
    await running?.consumer.disconnect().catch((error: unknown) => this.#logger.debug({ err: error }, `a consumer did not part cleanly: ${messageOf(error)}`));
  }

  async #restart(error: unknown): Promise<void> {
    const { signal } = this.#stopping;
    let cause = error;
    this.#running = null;
    for (let failures = 1; !signal.aborted; failures += 1) {
      this.#logger.warn({ group: this.#options.group, failures, err: cause }, `a consumer of Kafka gave up and begins anew: ${messageOf(cause)}`);
      await pause(backOffMs(failures, cause), signal);
      if (signal.aborted) return;
      try {
        await this.start();
        return;
      } catch (failure) {
        cause = failure;
      }
    }
  }
}
