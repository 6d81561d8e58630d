import type { Admin } from 'kafkajs';
import { RejectedError } from '../../contracts/index.ts';
import type { ReplayPoint } from '../contract.ts';
import { withRetries } from './with-retries.ts';

/** The first offset a partition holds, and the one its next message will have. */
export interface Bounds {
  readonly partition: number;
  readonly low: bigint;
  readonly high: bigint;
}

export async function boundsOf(admin: Admin, topic: string): Promise<Bounds[]> {
  const offsets = await withRetries(() => admin.fetchTopicOffsets(topic));
  return offsets.map(({ partition, low, high }) => ({ partition, low: BigInt(low), high: BigInt(high) })).toSorted((a, b) => a.partition - b.partition);
}

/** Messages that a group has yet to commit; where compaction left gaps, a little more. */
export async function lagOf(admin: Admin, group: string, topics: readonly string[]): Promise<number> {
  const committed = await withRetries(() => admin.fetchOffsets({ groupId: group, topics: [...topics] }));
  const lags = await Promise.all(
    topics.map(async (topic) => {
      const positions = new Map(committed.find((entry) => entry.topic === topic)?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
      const bounds = await boundsOf(admin, topic);
      return bounds.reduce((sum, { partition, low, high }) => sum + Number(high - later(low, positions.get(partition) ?? -1n)), 0);
    }),
  );
  return lags.reduce((sum, lag) => sum + lag, 0);
}

/** Where a replay point lies in each of the partitions it concerns. */
export async function pointOf(admin: Admin, topic: string, to: ReplayPoint): Promise<{ partition: number; offset: string }[]> {
  if (typeof to === 'object' && 'since' in to) return firstSince(admin, topic, to.since);
  const bounds = await boundsOf(admin, topic);
  if (to === 'earliest') return bounds.map(({ partition, low }) => ({ partition, offset: String(low) }));
  if (to === 'latest') return bounds.map(({ partition, high }) => ({ partition, offset: String(high) }));
  if (!bounds.some(({ partition }) => partition === to.partition)) {
    throw new RejectedError(`Topic "${topic}" has no partition ${to.partition}: it has ${bounds.length}.`, { code: 'log-unknown-partition' });
  }
  return [{ partition: to.partition, offset: to.offset }];
}

/** Offset of each partition's first message at or after a time; its end when there is none. */
export async function firstSince(admin: Admin, topic: string, since: Date): Promise<{ partition: number; offset: string }[]> {
  return withRetries(() => admin.fetchTopicOffsetsByTimestamp(topic, since.getTime()));
}

export const later = (a: bigint, b: bigint): bigint => (a > b ? a : b);
