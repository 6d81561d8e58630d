import { randomUUID } from 'node:crypto';
import type { Admin, EachBatchPayload, Kafka } from 'kafkajs';
import { RejectedError } from '../../contracts/index.ts';
import type { LogMessage, ReadOptions } from '../contract.ts';
import { translated } from './failures.ts';
import { HandOver } from './hand-over.ts';
import { KeepAlive } from './keep-alive.ts';
import { logMessageOf } from './log-message.ts';
import { boundsOf, firstSince, later } from './offsets.ts';
import { temporaryMember } from './temporary-member.ts';

const messagesAtOnce = 100;
const stalledAfterMs = 45_000;
const heartbeatMs = 3000;

/** What is read of a partition: up to the end it had when `read` was called. */
export interface Stretch {
  readonly partition: number;
  readonly from: bigint;
  readonly end: bigint;
}

interface Piece {
  readonly messages: readonly LogMessage[];
  /** Whether the stretch ends with it. */
  readonly last: boolean;
}

/** The stretches to read, with the ends that the partitions have now. */
export async function stretchesOf(admin: Admin, topic: string, { partition, fromOffset, since }: ReadOptions): Promise<Stretch[]> {
  const bounds = await boundsOf(admin, topic);
  if (partition !== undefined && !bounds.some((bound) => bound.partition === partition)) {
    throw new RejectedError(`Topic "${topic}" has no partition ${partition}: it has ${bounds.length}.`, { code: 'log-unknown-partition' });
  }
  const firsts = since === undefined ? null : new Map((await firstSince(admin, topic, since)).map((first) => [first.partition, BigInt(first.offset)]));
  return bounds
    .filter((bound) => partition === undefined || bound.partition === partition)
    .map((bound) => ({ partition: bound.partition, from: later(later(bound.low, BigInt(fromOffset ?? 0)), firsts?.get(bound.partition) ?? 0n), end: bound.high }))
    .filter(({ from, end }) => from < end);
}

/**
 * Reads stretches one after the other. Kafka's protocol could fetch without a group, but kafkajs cannot: so a group of one
 * member, which commits nothing, is made for the time of the reading.
 */
export async function* readStretches(kafka: Kafka, admin: Admin, topic: string, stretches: readonly Stretch[]): AsyncGenerator<LogMessage> {
  if (stretches.length === 0) return;
  const groupId = `read-${randomUUID()}`;
  const pieces = new HandOver<Piece>();
  let current: Stretch | null = null;
  let joined = false;
  const consumer = await temporaryMember(kafka, {
    groupId,
    topic,
    prepare: (member) => {
      // Partitions are resumed one by one; those that are not wanted stay paused.
      member.pause([{ topic, partitions: Array.from({ length: 1 + Math.max(...stretches.map(({ partition }) => partition)) }, (_, partition) => partition) }]);
      for (const { partition, from } of stretches) member.seek({ topic, partition, offset: String(from) });
    },
    eachBatch: async (payload) => {
      const stretch = current;
      if (!stretch || payload.batch.partition !== stretch.partition || payload.isStale()) return;
      if (await handOver(payload, stretch, pieces)) current = null;
    },
    onCrash: (error) => {
      if (joined) pieces.fail(translated(error));
    },
  });
  joined = true;
  try {
    for (const stretch of stretches) {
      current = stretch;
      consumer.resume([{ topic, partitions: [stretch.partition] }]);
      for (let last = false; !last; ) {
        const piece = await pieces.take(stalledAfterMs);
        yield* piece.messages;
        last = piece.last;
      }
      consumer.pause([{ topic, partitions: [stretch.partition] }]);
    }
  } catch (error) {
    throw translated(error);
  } finally {
    current = null;
    pieces.close();
    await consumer.disconnect().catch(() => undefined);
    // It committed nothing, so the broker forgets it anyway; this is only sooner.
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}

/** Hands a fetch over in small pieces; true when it reached the stretch's end. */
async function handOver({ batch, heartbeat, resolveOffset }: EachBatchPayload, { from, end }: Stretch, pieces: HandOver<Piece>): Promise<boolean> {
  using _alive = new KeepAlive(heartbeat, heartbeatMs);
  const wanted = batch.messages.filter(({ offset }) => BigInt(offset) >= from && BigInt(offset) < end);
  const reached = BigInt(batch.lastOffset()) >= end - 1n;
  for (let start = 0; start < wanted.length || (start === 0 && reached); start += messagesAtOnce) {
    const some = wanted.slice(start, start + messagesAtOnce);
    const messages = some.map((message) => logMessageOf(batch.topic, batch.partition, message)).filter((message) => message !== null);
    await pieces.put({ messages, last: reached && start + messagesAtOnce >= wanted.length });
  }
  resolveOffset(batch.lastOffset());
  return reached;
}
