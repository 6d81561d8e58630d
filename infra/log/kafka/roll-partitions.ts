import type { Admin } from 'kafkajs';
import type { KafkaProducer } from './kafka-producer.ts';
import { boundsOf } from './offsets.ts';

/** A key that no document has. */
const markerKey = 'roll';

/**
 * Appends a tombstone of a reserved key to every partition. A segment closes only when something is appended after its time, and
 * only closed segments are compacted: in a partition where nothing is sent for days, an erased text would lie as long.
 */
export async function rollPartitions(admin: Admin, producer: KafkaProducer, topic: string): Promise<void> {
  const bounds = await boundsOf(admin, topic);
  const used = bounds.filter(({ low, high }) => low < high);
  await producer.send(topic, used.map(({ partition }) => ({ key: markerKey, value: null, partition })));
}
