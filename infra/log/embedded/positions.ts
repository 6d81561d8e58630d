import { RejectedError } from '../../contracts/index.ts';
import type { ReplayPoint } from '../contract.ts';
import { groupIsRunning } from '../limits.ts';
import { whileBusy } from './failures.ts';
import type { MessageReader } from './message-reader.ts';
import type { Connections } from './open-database.ts';
import type { Topic } from './topic-registry.ts';

/** Messages of these topics that a group has not committed. */
export function lagOf({ bookkeeping }: Connections, reader: MessageReader, group: string, topics: readonly Topic[]): number {
  const committed = bookkeeping.prepare('SELECT next_offset FROM commits WHERE grp = ? AND topic = ? AND partition = ?').pluck();
  let lag = 0;
  for (const topic of topics) {
    for (let partition = 0; partition < topic.partitions; partition += 1) {
      lag += reader.waiting(topic, partition, (committed.get(group, topic.id, partition) as number | undefined) ?? 0);
    }
  }
  return lag;
}

/** Moves a group's position. @throws {FatalError} while the group has a living member. */
export async function seekTo({ bookkeeping }: Connections, reader: MessageReader, group: string, topic: Topic, to: ReplayPoint): Promise<void> {
  const partitions = typeof to === 'object' && 'offset' in to ? [checked(topic, to.partition)] : Array.from({ length: topic.partitions }, (_, partition) => partition);
  const alive = bookkeeping.prepare('SELECT count(*) FROM members WHERE grp = ? AND expires_at >= ?').pluck();
  const move = bookkeeping.prepare(
    'INSERT INTO commits (grp, topic, partition, next_offset) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET next_offset = excluded.next_offset',
  );
  await whileBusy(() =>
    bookkeeping
      .transaction(() => {
        if ((alive.get(group, Date.now()) as number) > 0) throw groupIsRunning(group);
        for (const partition of partitions) move.run(group, topic.id, partition, offsetOf(reader, topic, partition, to));
      })
      .immediate(),
  );
}

function offsetOf(reader: MessageReader, topic: Topic, partition: number, to: ReplayPoint): number {
  if (to === 'earliest') return 0;
  if (to === 'latest') return reader.end(topic, partition);
  return 'since' in to ? reader.firstSince(topic, partition, to.since) : Number(to.offset);
}

function checked(topic: Topic, partition: number): number {
  if (partition >= 0 && partition < topic.partitions) return partition;
  throw new RejectedError(`Topic "${topic.name}" has no partition ${partition}: it has ${topic.partitions}.`, { code: 'log-unknown-partition' });
}
