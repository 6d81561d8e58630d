import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';
import { messageOf, RetryableError } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import { backOffMs, pause } from '../back-off.ts';
import { logClosed } from '../limits.ts';
import { isConnectionTrouble, translated, within } from './failures.ts';
import { retry } from './kafka-client.ts';

// A CommonJS package: Node finds only some of its names by itself.
const { CompressionTypes, Partitioners } = kafkajs;

interface Send {
  readonly topic: string;
  readonly messages: readonly Message[];
  /** Shared by the portions of one call: after one has failed, the later ones must not overtake its repetition. */
  readonly call: { failed: Error | null };
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** One request carries about so many characters, uncompressed: its record batches stay below what topics take. */
const requestCharacters = 8 * 1024 * 1024;

/** Even a broker that takes connections and never answers must not hold a sender for ever. */
const requestLimitMs = 120_000;

/** How long connections may be in trouble before a send is given back to its caller. */
const repeatForMs = 30_000;

/**
 * An idempotent producer that has one request under way at a time; what is sent meanwhile goes with the next.
 *
 * One at a time, because kafkajs takes a partition's sequence numbers back when a request fails: had another request been
 * waiting, it would get the numbers of the failed one, and a broker that had stored that one would take the other for its
 * repetition and drop it. For the same reason a request that failed for good ends its producer: the next begins a new one.
 */
export class KafkaProducer {
  readonly #kafka: Kafka;
  readonly #logger: Logger;
  readonly #waiting: Send[] = [];
  #producer: Producer | null = null;
  #sending: Promise<void> | null = null;
  #closed = false;

  constructor(kafka: Kafka, logger: Logger) {
    this.#kafka = kafka;
    this.#logger = logger;
  }

  /** Resolves when all in-sync replicas have the messages. Repeats passing failures for about half a minute. */
  send(topic: string, messages: readonly Message[]): Promise<void> {
    if (this.#closed) return Promise.reject(logClosed());
    if (messages.length === 0) return Promise.resolve();
    const call = { failed: null };
    const sends = inPortions(messages).map(
      (portion) => new Promise<void>((resolve, reject) => this.#waiting.push({ topic, messages: portion, call, resolve, reject })),
    );
    this.#sending ??= this.#sendAll();
    return Promise.all(sends).then(() => undefined);
  }

  /** Waits for what is under way, then disconnects. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#sending;
    await this.#discard();
  }

  async #sendAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const sends = this.#take();
      if (sends.length === 0) continue;
      try {
        await this.#request(sends);
        for (const { resolve } of sends) resolve();
      } catch (error) {
        await this.#discard();
        await this.#oneByOne(sends, translated(error));
      }
    }
    this.#sending = null;
  }

  /** A message that its topic refuses must not fail the others that happened to travel with it. */
  async #oneByOne(sends: readonly Send[], error: Error): Promise<void> {
    if (sends.length === 1 || error instanceof RetryableError) {
      for (const send of sends) fail(send, error);
      return;
    }
    for (const send of sends) {
      try {
        await this.#request([send]);
        send.resolve();
      } catch (itsOwn) {
        await this.#discard();
        fail(send, translated(itsOwn));
      }
    }
  }

  #take(): Send[] {
    const sends: Send[] = [];
    let characters = 0;
    while (characters < requestCharacters) {
      const send = this.#waiting.shift();
      if (!send) break;
      if (send.call.failed) {
        send.reject(send.call.failed);
        continue;
      }
      sends.push(send);
      for (const { value } of send.messages) characters += value?.length ?? 0;
    }
    return sends;
  }

  /**
   * kafkajs repeats most of what passes, but not all (a connection that breaks while a broker is looked up). The same request by
   * the same producer has the same sequence numbers, so what a broker already has it does not take twice.
   */
  async #request(sends: readonly Send[]): Promise<void> {
    const deadline = Date.now() + repeatForMs;
    for (let failures = 1; ; failures += 1) {
      try {
        await this.#requestOnce(sends);
        return;
      } catch (error) {
        if (!isConnectionTrouble(error)) throw error;
        if (Date.now() > deadline) throw error;
        this.#logger.debug({ err: error, failures }, `sending to Kafka is repeated: ${messageOf(error)}`);
        await pause(backOffMs(failures, error));
      }
    }
  }

  async #requestOnce(sends: readonly Send[]): Promise<void> {
    const perTopic = new Map<string, Message[]>();
    for (const { topic, messages } of sends) perTopic.set(topic, [...(perTopic.get(topic) ?? []), ...messages]);
    const producer = (this.#producer ??= await this.#connect());
    const topicMessages = [...perTopic].map(([topic, messages]) => ({ topic, messages }));
    await within(requestLimitMs, 'Sending to Kafka', producer.sendBatch({ acks: -1, timeout: 20_000, compression: CompressionTypes.GZIP, topicMessages }));
  }

  async #connect(): Promise<Producer> {
    const producer = this.#kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, createPartitioner: Partitioners.DefaultPartitioner, retry });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  async #discard(): Promise<void> {
    const producer = this.#producer;
    this.#producer = null;
    await producer?.disconnect().catch((error: unknown) => this.#logger.debug({ err: error }, `a producer did not part cleanly: ${messageOf(error)}`));
  }
}

function fail(send: Send, error: Error): void {
  send.call.failed = error;
  send.reject(error);
}

/** Splits what one request could not carry; the portions are sent in order. */
function inPortions(messages: readonly Message[]): Message[][] {
  const portions: Message[][] = [];
  let characters = Infinity;
  for (const message of messages) {
    const length = message.value?.length ?? 0;
    if (characters + length > requestCharacters) {
      portions.push([]);
      characters = 0;
    }
    portions.at(-1)?.push(message);
    characters += length;
  }
  return portions;
}
