import type { Statement } from 'better-sqlite3';
import type { LogMessage } from '../contract.ts';
import { decodeValue } from './codec.ts';
import type { Connections } from './open-database.ts';
import type { Topic } from './topic-registry.ts';

interface MessageRow {
  readonly offset: number;
  readonly at: number;
  readonly key: string;
  readonly headers: string | null;
  readonly codec: number;
  readonly value: Buffer;
}

/** A batch ends early when it holds about so many characters: pages are large, and memory is not. */
const batchCharacters = 8 * 1024 * 1024;

/** Reads messages and positions, in transactions of one statement each, so that no reader keeps the write-ahead log from shrinking. */
export class MessageReader {
  readonly #waiting: Statement;
  readonly #rows: Statement;
  readonly #end: Statement;
  readonly #first: Statement;

  constructor({ bookkeeping }: Connections) {
    this.#waiting = bookkeeping.prepare('SELECT count(*) FROM (SELECT 1 FROM messages WHERE topic = ? AND partition = ? AND offset >= ? LIMIT ?)').pluck();
    this.#rows = bookkeeping.prepare(
      'SELECT offset, at, key, headers, codec, value FROM messages WHERE topic = ? AND partition = ? AND offset >= ? AND offset < ? ORDER BY offset LIMIT ?',
    );
    this.#end = bookkeeping.prepare('SELECT next_offset FROM partitions WHERE topic = ? AND partition = ?').pluck();
    this.#first = bookkeeping.prepare('SELECT min(offset) FROM messages WHERE topic = ? AND partition = ? AND at >= ?').pluck();
  }

  /** How many messages stand at or after an offset, counted up to `limit`. */
  waiting(topic: Topic, partition: number, from: number, limit = Number.MAX_SAFE_INTEGER): number {
    return this.#waiting.get(topic.id, partition, from, limit) as number;
  }

  /** The messages from one offset, in order, at most `limit` of them and only as many as memory should hold; at least one, if there is one. */
  batch(topic: Topic, partition: number, from: number, limit: number, before = Number.MAX_SAFE_INTEGER): LogMessage[] {
    const messages: LogMessage[] = [];
    let characters = 0;
    for (const row of this.#rows.iterate(topic.id, partition, from, before, limit) as IterableIterator<MessageRow>) {
      const message = messageOf(topic.name, partition, row);
      messages.push(message);
      characters += message.value.length;
      if (characters >= batchCharacters) break;
    }
    return messages;
  }

  /** The offset that the partition's next message will have. */
  end(topic: Topic, partition: number): number {
    return this.#end.get(topic.id, partition) as number;
  }

  /** Offset of the first message taken at or after a time; the end when there is none. */
  firstSince(topic: Topic, partition: number, since: Date): number {
    return (this.#first.get(topic.id, partition, since.getTime()) as number | null) ?? this.end(topic, partition);
  }
}

function messageOf(topic: string, partition: number, row: MessageRow): LogMessage {
  return {
    topic,
    partition,
    offset: String(row.offset),
    key: row.key,
    value: decodeValue({ codec: row.codec, bytes: row.value }),
    headers: row.headers === null ? {} : (JSON.parse(row.headers) as Record<string, string>),
    timestamp: new Date(row.at),
  };
}
