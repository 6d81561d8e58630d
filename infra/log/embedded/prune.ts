import { setImmediate as nextTurn } from 'node:timers/promises';
import { deleteSecurely } from './delete-securely.ts';
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

/** Nothing is kept longer for a group that does not come: for privacy, and so that a group given up does not fill the disk. */
const longestHeldMs = 90 * 86_400_000;

/**
 * A group is known in a topic once it has committed anywhere in it; where it has not committed yet, it stands at the beginning.
 * Null, and so above nothing, while there is no such group.
 */
const consumedByAll = `
  SELECT min(coalesce(here.next_offset, 0)) FROM (SELECT DISTINCT grp FROM commits WHERE topic = @topic) AS known
  LEFT JOIN commits AS here ON here.grp = known.grp AND here.topic = @topic AND here.partition = @partition`;

/**
 * Removes messages past their topic's retention and overwrites their bytes; then shrinks file and write-ahead log. What a known
 * group has yet to commit stays until it did, and so does what nobody ever consumed: a machine that was off for longer than the
 * retention must not lose what it collected. But after 90 days (or the retention, where that is longer) it goes all the same.
 */
export async function prune(connections: Connections, topics: readonly Topic[], now: Date): Promise<Pruned> {
  const { durable } = connections;
  const remove = durable.prepare(
    `DELETE FROM messages WHERE id IN (
       SELECT id FROM messages WHERE topic = @topic AND partition = @partition AND at < @before AND (offset < (${consumedByAll}) OR at < @heldBefore)
       ORDER BY offset LIMIT ${rowsAtOnce})`,
  );
  let messages = 0;
  for (const topic of topics) {
    const before = now.getTime() - topic.retentionMs;
    const heldBefore = now.getTime() - Math.max(topic.retentionMs, longestHeldMs);
    for (let partition = 0; partition < topic.partitions; partition += 1) {
      for (let removed = rowsAtOnce; removed === rowsAtOnce; await nextTurn()) {
        removed = await whileBusy(() => deleteSecurely(durable, () => remove.run({ topic: topic.id, partition, before, heldBefore }).changes));
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
