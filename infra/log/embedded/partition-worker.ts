import type { ConsumeOptions, LogMessage } from '../contract.ts';
import type { Logger } from '../../observability/index.ts';
import { messageOf } from '../../contracts/index.ts';
import { backOffMs, pause } from '../back-off.ts';
import { defaultBatchSize, defaultLingerMs } from '../limits.ts';
import type { Place } from './assign.ts';
import type { Membership } from './membership.ts';
import type { MessageReader } from './message-reader.ts';
import type { Topic } from './topic-registry.ts';
import type { WakeUp } from './wake-up.ts';

/** A look at the file even without news, should a wake-up be missed. */
const longestWaitMs = 1000;

export interface WorkerTools {
  readonly membership: Membership;
  readonly reader: MessageReader;
  readonly wakeUp: WakeUp;
  readonly logger: Logger;
  readonly options: ConsumeOptions;
  readonly heartbeat: () => Promise<void>;
}

/** Delivers one partition to a consumer's handler for as long as the consumer holds it. */
export class PartitionWorker {
  readonly place: Place;
  readonly #topic: Topic;
  readonly #tools: WorkerTools;
  readonly #ending = new AbortController();
  readonly #done: Promise<void>;
  #position: number;

  constructor(place: Place, topic: Topic, tools: WorkerTools) {
    this.place = place;
    this.#topic = topic;
    this.#tools = tools;
    this.#position = tools.membership.position(place);
    this.#done = this.#run();
  }

  /** Asks it to end and waits until the batch in hand is done. */
  end(): Promise<void> {
    this.#ending.abort();
    return this.#done;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    let failures = 0;
    // After a failure the same batch comes again, however many have been added since.
    let again: number | null = null;
    while (!signal.aborted) {
      if (again === null) await this.#untilDue(signal);
      if (signal.aborted) return;
      let taken = 0;
      try {
        const batch = this.#tools.reader.batch(this.#topic, this.place.partition, this.#position, again ?? this.#batchSize);
        taken = batch.length;
        if (taken > 0) await this.#deliver(batch, signal);
        again = null;
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        again = taken > 0 ? taken : null;
        failures += 1;
        this.#report(error, failures);
        await pause(backOffMs(failures, error), signal);
      }
    }
  }

  async #deliver(batch: readonly LogMessage[], signal: AbortSignal): Promise<void> {
    await this.#tools.options.handler(batch, { signal, heartbeat: this.#tools.heartbeat });
    const next = Number((batch.at(-1) as LogMessage).offset) + 1;
    if (await this.#tools.membership.commit(this.place, next)) {
      this.#position = next;
      return;
    }
    this.#tools.logger.warn({ group: this.#tools.options.group, topic: this.#topic.name, partition: this.place.partition }, 'a partition was taken over while its batch was in hand: the batch is delivered again elsewhere');
    this.#ending.abort();
  }

  /** Waits until there is a batch to deliver: a full one, or a smaller one that has lingered. */
  async #untilDue(signal: AbortSignal): Promise<void> {
    const lingerMs = this.#tools.options.lingerMs ?? defaultLingerMs;
    let due: number | null = null;
    while (!signal.aborted) {
      const waiting = this.#tools.reader.waiting(this.#topic, this.place.partition, this.#position, this.#batchSize);
      if (waiting > 0) due ??= Date.now() + lingerMs;
      const left = due === null ? longestWaitMs : due - Date.now();
      if (waiting >= this.#batchSize || (waiting > 0 && left <= 0)) return;
      await this.#tools.wakeUp.wait(left, signal);
    }
  }

  get #batchSize(): number {
    return this.#tools.options.batchSize ?? defaultBatchSize;
  }

  #report(error: unknown, failures: number): void {
    this.#tools.logger.warn(
      { group: this.#tools.options.group, topic: this.#topic.name, partition: this.place.partition, offset: this.#position, failures, err: error },
      `a batch failed and is delivered again: ${messageOf(error)}`,
    );
  }
}
