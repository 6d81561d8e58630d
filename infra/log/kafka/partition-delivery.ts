import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { messageOf } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import { backOffMs } from '../back-off.ts';
import type { ConsumeOptions } from '../contract.ts';
import { defaultBatchSize } from '../limits.ts';
import { mustRejoin } from './failures.ts';
import { KeepAlive } from './keep-alive.ts';
import { logMessageOf, nextOffset } from './log-message.ts';
import { withRetries } from './with-retries.ts';

interface Failing {
  readonly failures: number;
  /** The batch that failed comes again as it was, however many have been added since. */
  readonly batchSize: number;
}

export interface DeliveryOptions {
  readonly options: ConsumeOptions;
  readonly logger: Logger;
  readonly heartbeatMs: number;
  readonly stopping: AbortSignal;
}

/**
 * Gives what kafkajs fetched to the handler, in batches of the size it wants, and commits each when the handler is done with it.
 * A handler's failure pauses only its partition: kafkajs fetches it again from the last commit when the back-off is over.
 */
export class PartitionDelivery {
  readonly #delivery: DeliveryOptions;
  readonly #failing = new Map<string, Failing>();
  readonly #pauses = new Set<NodeJS.Timeout>();

  constructor(delivery: DeliveryOptions) {
    this.#delivery = delivery;
  }

  async deliver(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch;
    const name = `${topic}/${partition}`;
    for (let start = 0; start < messages.length; ) {
      // Another member's, or to be fetched again: nothing more of this fetch may be handled.
      if (!payload.isRunning() || payload.isStale()) return;
      const chunk = messages.slice(start, start + (this.#failing.get(name)?.batchSize ?? this.#delivery.options.batchSize ?? defaultBatchSize));
      using alive = new KeepAlive(payload.heartbeat, this.#delivery.heartbeatMs);
      try {
        await this.#handle(payload, chunk, alive);
      } catch (error) {
        if (!this.#delivery.stopping.aborted && !alive.lost.aborted) this.#pauseAfter(error, name, chunk, payload);
        if (alive.rejoin) throw alive.rejoin;
        return;
      }
      this.#failing.delete(name);
      start += chunk.length;
      await this.#commit(payload, start === messages.length ? payload.batch.lastOffset() : (chunk.at(-1) as KafkaMessage).offset);
      if (alive.rejoin) throw alive.rejoin;
      await payload.heartbeat();
    }
  }

  /** Forgets what waits for its back-off: for a consumer that ends. */
  end(): void {
    for (const timer of this.#pauses) clearTimeout(timer);
    this.#pauses.clear();
  }

  async #handle({ batch, heartbeat }: EachBatchPayload, chunk: readonly KafkaMessage[], alive: KeepAlive): Promise<void> {
    const { topic, partition } = batch;
    const messages = chunk.map((message) => logMessageOf(topic, partition, message)).filter((message) => message !== null);
    if (messages.length === 0) return;
    const signal = AbortSignal.any([this.#delivery.stopping, alive.lost]);
    // A failed heartbeat is KeepAlive's concern: to the handler it is no reason to give up its batch.
    await this.#delivery.options.handler(messages, { signal, heartbeat: () => heartbeat().catch(() => undefined) });
  }

  async #commit({ batch, commitOffsetsIfNecessary, resolveOffset }: EachBatchPayload, handled: string): Promise<void> {
    const offsets = { topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset: nextOffset(handled) }] }] };
    let rejoin: unknown = null;
    await withRetries(() =>
      commitOffsetsIfNecessary(offsets).catch((error: unknown) => {
        if (!mustRejoin(error)) throw error;
        rejoin = error;
      }),
    );
    if (rejoin) throw rejoin;
    resolveOffset(handled);
  }

  #pauseAfter(error: unknown, name: string, chunk: readonly KafkaMessage[], { batch, pause }: EachBatchPayload): void {
    const failures = (this.#failing.get(name)?.failures ?? 0) + 1;
    this.#failing.set(name, { failures, batchSize: chunk.length });
    const { group } = this.#delivery.options;
    this.#delivery.logger.warn(
      { group, topic: batch.topic, partition: batch.partition, offset: chunk[0]?.offset, failures, err: error },
      `a batch failed and is delivered again: ${messageOf(error)}`,
    );
    const resume = pause();
    const timer = setTimeout(() => {
      this.#pauses.delete(timer);
      resume();
    }, backOffMs(failures, error));
    this.#pauses.add(timer);
  }
}
