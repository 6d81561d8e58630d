import type { TopicSpec } from '../contracts/index.ts';

export interface OutgoingMessage {
  readonly key: string;
  readonly value: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LogMessage {
  readonly topic: string;
  readonly partition: number;
  /** Decimal, grows within a partition, gaps allowed. */
  readonly offset: string;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  /** When the log took it. */
  readonly timestamp: Date;
}

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** At most so many messages are handed over at once (default 100): the consumer never reads further ahead. */
  readonly batchSize?: number;
  /** A batch smaller than `batchSize` is handed over after so long (default 100 ms). */
  readonly lingerMs?: number;
  /**
   * Handles one batch of one partition, in order. Its resolution commits the batch. A throw redelivers the same batch
   * after a back-off (a handler that must not be blocked by one bad message uses `eachMessage`, dead-letter.ts).
   * `signal` aborts when the consumer must stop: finish what is under way or throw; nothing uncommitted is lost.
   */
  readonly handler: (batch: readonly LogMessage[], context: { readonly signal: AbortSignal; readonly heartbeat: () => Promise<void> }) => Promise<void>;
}

export interface Consumer {
  /** Waits for the batch in hand, commits it, leaves the group. */
  stop(): Promise<void>;
}

export interface ReadOptions {
  readonly partition?: number;
  /** First offset to read, inclusive. */
  readonly fromOffset?: string;
  /** First message taken by the log at or after this time. */
  readonly since?: Date;
}

export type ReplayPoint = { readonly offset: string; readonly partition: number } | { readonly since: Date } | 'earliest' | 'latest';

/**
 * The durable log. Kafka and the embedded log answer alike; `contract-suite.ts` holds both to it.
 * - `send` resolves when the messages are durable; messages of one key keep their order. Passing failures are retried inside.
 * - consumers of one group share a topic's partitions; another group sees everything again; a new group starts at the earliest message.
 * - delivery is at least once.
 */
export interface Log {
  /** Makes the topics that are missing; safe to repeat. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  send(topic: string, messages: readonly OutgoingMessage[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumer>;
  /** Reads what the topic held when called, without a group and without committing; partition by partition. */
  read(topic: string, options?: ReadOptions): AsyncIterable<LogMessage>;
  /** Messages that `group` has yet to commit, over these topics. */
  lag(group: string, topics: readonly string[]): Promise<number>;
  /** Moves a group that is not running to a point in the topic. */
  seek(group: string, topic: string, to: ReplayPoint): Promise<void>;
  /** Removes every message of these keys, as far as the log can (Kafka: tombstones for its compaction). */
  erase(topic: string, keys: readonly string[]): Promise<void>;
  /** Rejects with a RetryableError when the log does not answer. */
  ping(): Promise<void>;
  /** Stops consumers, flushes, disconnects. */
  close(): Promise<void>;
}
