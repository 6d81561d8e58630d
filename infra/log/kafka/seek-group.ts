import type { Admin, Kafka } from 'kafkajs';
import { RetryableError } from '../../contracts/index.ts';
import type { ReplayPoint } from '../contract.ts';
import { groupIsRunning } from '../limits.ts';
import { translated, within } from './failures.ts';
import { pointOf } from './offsets.ts';
import { temporaryMember } from './temporary-member.ts';
import { withRetries } from './with-retries.ts';

const limitMs = 60_000;

/** Moves a group's position. @throws {FatalError} while the group has members. */
export async function seekGroup(kafka: Kafka, admin: Admin, group: string, topic: string, to: ReplayPoint): Promise<void> {
  const { groups } = await withRetries(() => admin.describeGroups([group]));
  if (groups.some(({ state }) => state !== 'Empty' && state !== 'Dead')) throw groupIsRunning(group);
  const positions = await pointOf(admin, topic, to);
  await within(limitMs, 'Moving a group', commitAs(kafka, group, topic, positions));
  const [committed] = await withRetries(() => admin.fetchOffsets({ groupId: group, topics: [topic] }));
  const moved = positions.every(({ partition, offset }) => committed?.partitions.some((now) => now.partition === partition && now.offset === offset));
  if (!moved) throw new RetryableError(`Group "${group}" could not be moved: another member committed meanwhile.`, { code: 'log-seek-failed' });
}

/**
 * Joins the group for a moment, with everything paused, to commit in its name. kafkajs's own admin.setOffsets does the same
 * but waits five seconds for a fetch it does not need.
 */
async function commitAs(kafka: Kafka, groupId: string, topic: string, positions: readonly { partition: number; offset: string }[]): Promise<void> {
  const consumer = await temporaryMember(kafka, { groupId, topic, prepare: (member) => member.pause([{ topic }]), eachBatch: async () => undefined });
  try {
    await consumer.commitOffsets(positions.map(({ partition, offset }) => ({ topic, partition, offset })));
  } catch (error) {
    throw translated(error);
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}
