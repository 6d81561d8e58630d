import type { TopicSpec } from '../../contracts/index.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A segment of a personal topic closes after so long: only closed segments are compacted. */
export const personalSegmentMs = 3 * hourMs;

/** Compressed, as a record batch travels. */
export const maxRecordBatchBytes = 16 * 1024 * 1024;

/**
 * A topic's settings at the broker.
 *
 * Personal topics honour erasure by key: a tombstone makes compaction remove the key's messages. It must do so within 24 h, so
 * segments close after 3 h and are compacted 18 h after they were written at the latest. But compaction keeps only the newest
 * message of a key, also of a key nobody erased: so nothing younger than 6 h is touched, for consumers that lag behind.
 */
export function topicConfig({ retentionDays, personal }: TopicSpec): Record<string, string> {
  const common = {
    'retention.ms': String(retentionDays * dayMs),
    // The broker's clock decides what is expired and where a replay by time begins, not the sender's.
    'message.timestamp.type': 'LogAppendTime',
    'max.message.bytes': String(maxRecordBatchBytes),
  };
  if (!personal) return { ...common, 'cleanup.policy': 'delete' };
  return {
    ...common,
    'cleanup.policy': 'compact,delete',
    'segment.ms': String(personalSegmentMs),
    'min.compaction.lag.ms': String(6 * hourMs),
    'max.compaction.lag.ms': String(18 * hourMs),
  };
}
