import { hash } from 'node:crypto';
import type { OutgoingMessage } from '../contract.ts';
import { logClosed } from '../limits.ts';
import { encodeValue, type StoredValue } from './codec.ts';
import { whileBusy } from './failures.ts';
import type { Connections } from './open-database.ts';
import type { Topic } from './topic-registry.ts';

interface Send {
  readonly topic: Topic;
  readonly messages: readonly OutgoingMessage[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Row {
  readonly topic: number;
  readonly partition: number;
  readonly key: string;
  readonly headers: string | null;
  readonly value: StoredValue;
}

/** One transaction takes about so many bytes, so that it holds the file's lock for milliseconds only. */
const transactionBytes = 4 * 1024 * 1024;

/** Writes sends in their order. Those that wait at the same time share one transaction, and so one fsync. */
export class SendQueue {
  readonly #connections: Connections;
  readonly #onSent: () => void;
  readonly #waiting: Send[] = [];
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(connections: Connections, onSent: () => void) {
    this.#connections = connections;
    this.#onSent = onSent;
  }

  /** Resolves when the messages are on the disk: all of one call together, or none. */
  send(topic: Topic, messages: readonly OutgoingMessage[]): Promise<void> {
    if (this.#closed) return Promise.reject(logClosed());
    if (messages.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ topic, messages, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Waits until all that was sent is written; takes nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // Lets the sends of this turn of the event loop gather.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const { sends, rows } = this.#take();
      try {
        await whileBusy(() => this.#write(rows));
        this.#onSent();
        for (const { resolve } of sends) resolve();
      } catch (error) {
        for (const { reject } of sends) reject(error);
      }
    }
    this.#writing = null;
  }

  #take(): { sends: Send[]; rows: Row[] } {
    const sends: Send[] = [];
    const rows: Row[] = [];
    let bytes = 0;
    while (bytes < transactionBytes) {
      const send = this.#waiting.shift();
      if (!send) break;
      sends.push(send);
      for (const { key, value, headers } of send.messages) {
        const stored = encodeValue(value);
        bytes += stored.bytes.length;
        const named = headers && Object.keys(headers).length > 0 ? JSON.stringify(headers) : null;
        rows.push({ topic: send.topic.id, partition: partitionOf(key, send.topic.partitions), key, headers: named, value: stored });
      }
    }
    return { sends, rows };
  }

  #write(rows: readonly Row[]): void {
    const { durable } = this.#connections;
    const next = durable.prepare('UPDATE partitions SET next_offset = next_offset + 1 WHERE topic = ? AND partition = ? RETURNING next_offset - 1').pluck();
    const insert = durable.prepare('INSERT INTO messages (topic, partition, offset, at, key, headers, codec, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    durable
      .transaction(() => {
        const at = Date.now();
        for (const { topic, partition, key, headers, value } of rows) {
          insert.run(topic, partition, next.get(topic, partition), at, key, headers, value.codec, value.bytes);
        }
      })
      .immediate();
  }
}

/** The partition of a key: fixed for as long as the topic has the same number of them. (A CRC spreads keys that are alike badly.) */
export const partitionOf = (key: string, partitions: number): number => hash('sha1', key, 'buffer').readUInt32BE(0) % partitions;
