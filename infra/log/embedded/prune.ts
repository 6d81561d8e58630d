import { setImmediate as nextTurn } from 'node:timers/promises';
import { whileBusy } from './failures.ts';
import type { Connections } from './open-database.ts';
import type { Topic } from './topic-registry.ts';

export interface Pruned {
  /** Expired messages that were removed. */
  readonly messages: number;
  /** Bytes of the file that were given back to the disk. */
  readonly bytes: number;
}

/** So many rows or pages a transaction: other writers wait for milliseconds. */
const rowsAtOnce = 200;
const pagesAtOnce = 500;
/** Free pages are reused by the next messages; only what is beyond this share of the file is given back. */
const freeShareKept = 0.2;

/** Removes messages past their topic's retention, consumed or not, as Kafka does; then shrinks file and write-ahead log. */
export async function prune(connections: Connections, topics: readonly Topic[], now: Date): Promise<Pruned> {
  const { durable } = connections;
  const remove = durable.prepare(
    `DELETE FROM messages WHERE id IN (
       SELECT id FROM messages WHERE topic = ? AND partition = ? AND at < ? ORDER BY offset LIMIT ${rowsAtOnce})`,
  );
  let messages = 0;
  for (const topic of topics) {
    const before = now.getTime() - topic.retentionMs;
    for (let partition = 0; partition < topic.partitions; partition += 1) {
      for (let removed = rowsAtOnce; removed === rowsAtOnce; await nextTurn()) {
        removed = await whileBusy(() => remove.run(topic.id, partition, before).changes);
        messages += removed;
      }
    }
  }
  const bytes = await giveBackPages(connections);
  checkpoint(connections);
  return { messages, bytes };
}

async function giveBackPages({ durable }: Connections): Promise<number> {
  const number = (pragma: string): number => durable.pragma(pragma, { simple: true }) as number;
  const before = number('page_count');
  for (let step = 0; step < before / pagesAtOnce; step += 1) {
    const free = number('freelist_count');
    const tooMany = free - Math.floor(number('page_count') * freeShareKept);
    if (tooMany <= 0) break;
    await whileBusy(() => durable.pragma(`incremental_vacuum(${Math.min(tooMany, pagesAtOnce)})`));
    await nextTurn();
  }
  return Math.max(0, before - number('page_count')) * number('page_size');
}

/** Empties the write-ahead log, which holds old pages too; as far as it goes without waiting for other processes. */
export function checkpoint({ durable }: Connections): void {
  durable.pragma('wal_checkpoint(TRUNCATE)');
}
