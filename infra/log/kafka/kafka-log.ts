import type { Admin, Kafka } from 'kafkajs';
import type { TopicSpec } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { ConsumeOptions, Consumer, LogMessage, OutgoingMessage, ReadOptions, ReplayPoint } from '../contract.ts';
import { assertSendable, logClosed, unknownTopic } from '../limits.ts';
import type { MaintainedLog } from '../maintained-log.ts';
import { ensureTopics } from './ensure-topics.ts';
import { translated, within } from './failures.ts';
import { createClient, defaultSessionTimeoutMs, shortRetry, type KafkaLogOptions } from './kafka-client.ts';
import { KafkaConsumer } from './kafka-consumer.ts';
import { KafkaProducer } from './kafka-producer.ts';
import { lagOf } from './offsets.ts';
import { readStretches, stretchesOf } from './read-topic.ts';
import { rollPartitions } from './roll-partitions.ts';
import { seekGroup } from './seek-group.ts';
import { isCompacted } from './topic-config.ts';
import { withRetries } from './with-retries.ts';

const pingLimitMs = 5000;

/** Connects to Kafka. @throws {RetryableError} when no broker answers. @throws {FatalError} when it refuses the account. */
export async function openKafkaLog(options: KafkaLogOptions, deps: { readonly logger: Logger }): Promise<MaintainedLog> {
  const logger = deps.logger.child({ log: 'kafka' });
  const kafka = createClient(options, logger);
  const admin = kafka.admin({ retry: shortRetry });
  try {
    await admin.connect();
  } catch (error) {
    await admin.disconnect().catch(() => undefined);
    throw translated(error);
  }
  return new KafkaLog(kafka, admin, options, logger);
}

class KafkaLog implements MaintainedLog {
  readonly #kafka: Kafka;
  readonly #admin: Admin;
  readonly #options: KafkaLogOptions;
  readonly #logger: Logger;
  readonly #producer: KafkaProducer;
  readonly #consumers = new Set<KafkaConsumer>();
  readonly #known = new Set<string>();
  readonly #compacted = new Set<string>();
  #closed: Promise<void> | null = null;

  constructor(kafka: Kafka, admin: Admin, options: KafkaLogOptions, logger: Logger) {
    this.#kafka = kafka;
    this.#admin = admin;
    this.#options = options;
    this.#logger = logger;
    this.#producer = new KafkaProducer(kafka, logger);
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.#assertOpen();
    await ensureTopics(this.#admin, topics, this.#logger);
    for (const topic of topics) if (isCompacted(topic)) this.#compacted.add(topic.name);
  }

  async send(topic: string, messages: readonly OutgoingMessage[]): Promise<void> {
    assertSendable(topic, messages);
    await this.#assertKnown(topic);
    await this.#producer.send(topic, messages.map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })));
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    for (const topic of options.topics) await this.#assertKnown(topic);
    const consumer = new KafkaConsumer(this.#kafka, options, { logger: this.#logger, sessionTimeoutMs: this.#options.sessionTimeoutMs ?? defaultSessionTimeoutMs });
    await consumer.start();
    this.#consumers.add(consumer);
    return {
      stop: async () => {
        await consumer.stop();
        this.#consumers.delete(consumer);
      },
    };
  }

  read(topic: string, options: ReadOptions = {}): AsyncIterable<LogMessage> {
    // Asked for now, so that the reading ends where the topic ends now, however late it is begun.
    const stretches = this.#assertKnown(topic).then(() => stretchesOf(this.#admin, topic, options));
    stretches.catch(() => undefined);
    const [kafka, admin] = [this.#kafka, this.#admin];
    return (async function* () {
      yield* readStretches(kafka, admin, topic, await stretches);
    })();
  }

  async lag(group: string, topics: readonly string[]): Promise<number> {
    for (const topic of topics) await this.#assertKnown(topic);
    return lagOf(this.#admin, group, topics);
  }

  async seek(group: string, topic: string, to: ReplayPoint): Promise<void> {
    await this.#assertKnown(topic);
    await seekGroup(this.#kafka, this.#admin, group, topic, to);
  }

  async erase(topic: string, keys: readonly string[]): Promise<void> {
    await this.#assertKnown(topic);
    await this.#producer.send(topic, keys.map((key) => ({ key, value: null })));
  }

  async prune(): Promise<void> {
    for (const topic of this.#compacted) await rollPartitions(this.#admin, this.#producer, topic);
  }

  async ping(): Promise<void> {
    this.#assertOpen();
    try {
      await within(pingLimitMs, 'The answer of Kafka', this.#admin.describeCluster());
    } catch (error) {
      throw translated(error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#consumers].map((consumer) => consumer.stop()));
    await this.#producer.close();
    await this.#admin.disconnect().catch(() => undefined);
  }

  #assertOpen(): void {
    if (this.#closed) throw logClosed();
  }

  async #assertKnown(topic: string): Promise<void> {
    this.#assertOpen();
    if (this.#known.has(topic)) return;
    for (const name of await withRetries(() => this.#admin.listTopics())) this.#known.add(name);
    if (!this.#known.has(topic)) throw unknownTopic(topic);
  }
}
