import type { TopicSpec } from '../../contracts/index.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A segment of a personal topic closes after so long: only closed segments are compacted, or expire while more is sent. */
const personalSegmentMs = hourMs;

/** Compressed, as a record batch travels. */
export const maxRecordBatchBytes = 16 * 1024 * 1024;

/**
 * A topic's settings at the broker.
 *
 * Erasure by key: a tombstone makes compaction remove the key's messages. It must do so within 24 h, so segments close after 1 h
 * and are compacted 21 h after they were begun at the latest. But compaction keeps only the newest message of a key, also of a key
 * nobody erased, consumed or not: so nothing younger than 20 h is touched, and consumers may be away for as long. That is as far as
 * the two go together.
 *
 * The broker expires messages at `retention.ms`, consumed or not: consumers that are away for longer lose what was sent
 * meanwhile. (The embedded log waits for them.)
 */
export function topicConfig(spec: TopicSpec): Record<string, string> {
  const { retentionDays, personal } = spec;
  const common = {
    ...(personal ? { 'segment.ms': String(personalSegmentMs) } : {}),
    'retention.ms': String(retentionDays * dayMs),
    // The broker's clock decides what is expired and where a replay by time begins, not the sender's.
    'message.timestamp.type': 'LogAppendTime',
    'max.message.bytes': String(maxRecordBatchBytes),
  };
  if (!isCompacted(spec)) return { ...common, 'cleanup.policy': 'delete' };
  return {
    ...common,
    'cleanup.policy': 'compact,delete',
    'min.compaction.lag.ms': String(20 * hourMs),
    'max.compaction.lag.ms': String(21 * hourMs),
  };
}

export const isCompacted = ({ personal, compacted = personal }: TopicSpec): boolean => compacted;
