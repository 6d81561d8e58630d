import type { TopicSpec } from '../../contracts/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { ConsumeOptions, Consumer, LogMessage, OutgoingMessage, ReadOptions, ReplayPoint } from '../contract.ts';
import { assertSendable, logClosed } from '../limits.ts';
import type { MaintainedLog } from '../maintained-log.ts';
import { EmbeddedConsumer } from './embedded-consumer.ts';
import { erase } from './erase.ts';
import { translated } from './failures.ts';
import { Membership } from './membership.ts';
import { MessageReader } from './message-reader.ts';
import { openDatabase, type Connections } from './open-database.ts';
import { lagOf, seekTo } from './positions.ts';
import { prune } from './prune.ts';
import { readTopic } from './read-topic.ts';
import { SendQueue } from './send-queue.ts';
import { TopicRegistry } from './topic-registry.ts';
import { WakeUp } from './wake-up.ts';

export interface EmbeddedLogOptions {
  /** Folder of log.sqlite; made when it is missing. */
  readonly dir: string;
  /** A consumer that gave no sign of life for so long loses its partitions (default 5 s): longer than the event loop ever stalls. */
  readonly leaseMs?: number;
  /** Signs of life come so often (default 1 s). */
  readonly heartbeatMs?: number;
}

/** Opens the log of one machine, a SQLite file. Other processes may have it open too. */
export async function openEmbeddedLog(options: EmbeddedLogOptions, { logger }: { readonly logger: Logger }): Promise<MaintainedLog> {
  return new EmbeddedLog(await openDatabase(options.dir), options, logger.child({ log: 'embedded' }));
}

class EmbeddedLog implements MaintainedLog {
  readonly #connections: Connections;
  readonly #options: EmbeddedLogOptions;
  readonly #logger: Logger;
  readonly #topics: TopicRegistry;
  readonly #reader: MessageReader;
  readonly #wakeUp: WakeUp;
  readonly #queue: SendQueue;
  readonly #consumers = new Set<EmbeddedConsumer>();
  #closed: Promise<void> | null = null;

  constructor(connections: Connections, options: EmbeddedLogOptions, logger: Logger) {
    this.#connections = connections;
    this.#options = options;
    this.#logger = logger;
    this.#topics = new TopicRegistry(connections, logger);
    this.#reader = new MessageReader(connections);
    this.#wakeUp = new WakeUp(connections);
    this.#queue = new SendQueue(connections, () => this.#wakeUp.wake());
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.#assertOpen();
    await this.#topics.ensure(topics);
  }

  async send(topic: string, messages: readonly OutgoingMessage[]): Promise<void> {
    this.#assertOpen();
    assertSendable(topic, messages);
    await this.#queue.send(this.#topics.get(topic), messages);
  }

  async consume(options: ConsumeOptions): Promise<Consumer> {
    this.#assertOpen();
    const topics = options.topics.map((name) => this.#topics.get(name));
    const membership = new Membership(this.#connections, options.group, topics, this.#options.leaseMs ?? 5000);
    const { heartbeatMs = 1000 } = this.#options;
    const consumer = await EmbeddedConsumer.start({ topics, membership, reader: this.#reader, wakeUp: this.#wakeUp, logger: this.#logger, options, heartbeatMs });
    this.#consumers.add(consumer);
    this.#renewAll(consumer);
    return {
      stop: async () => {
        await consumer.stop();
        this.#consumers.delete(consumer);
        this.#renewAll(consumer);
      },
    };
  }

  read(topic: string, options: ReadOptions = {}): AsyncIterable<LogMessage> {
    this.#assertOpen();
    return readTopic(this.#reader, this.#topics.get(topic), options);
  }

  async lag(group: string, topics: readonly string[]): Promise<number> {
    this.#assertOpen();
    return lagOf(this.#connections, this.#reader, group, topics.map((name) => this.#topics.get(name)));
  }

  async seek(group: string, topic: string, to: ReplayPoint): Promise<void> {
    this.#assertOpen();
    await seekTo(this.#connections, this.#reader, group, this.#topics.get(topic), to);
  }

  async erase(topic: string, keys: readonly string[]): Promise<void> {
    this.#assertOpen();
    await erase(this.#connections, this.#topics.get(topic), keys);
  }

  async prune(now: Date = new Date()): Promise<void> {
    this.#assertOpen();
    const pruned = await prune(this.#connections, this.#topics.all(), now);
    if (pruned.messages > 0) this.#logger.info(pruned, 'expired messages were removed');
  }

  async ping(): Promise<void> {
    try {
      this.#assertOpen();
      this.#connections.bookkeeping.prepare('SELECT count(*) FROM topics').get();
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
    await this.#queue.close();
    this.#wakeUp.close();
    this.#connections.close();
  }

  /** Who joined or left changes the others' shares: those of this process need not wait for their next sign of life. */
  #renewAll(except: EmbeddedConsumer): void {
    for (const consumer of this.#consumers) if (consumer !== except) consumer.renew().catch(() => undefined);
  }

  #assertOpen(): void {
    if (this.#closed) throw logClosed();
  }
}
