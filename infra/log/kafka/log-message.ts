import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { LogMessage } from '../contract.ts';

/** A message as handlers see it; null for a tombstone, which is for the broker's compaction only. */
export function logMessageOf(topic: string, partition: number, message: KafkaMessage): LogMessage | null {
  if (message.value === null) return null;
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString() ?? '',
    value: message.value.toString(),
    headers: headersOf(message.headers),
    timestamp: new Date(Number(message.timestamp)),
  };
}

/** Kafka allows a header several times; the last one counts. */
function headersOf(headers: IHeaders | undefined): Record<string, string> {
  const strings: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) strings[name] = last.toString();
  }
  return strings;
}

export const nextOffset = (offset: string): string => String(BigInt(offset) + 1n);
