import type { LogMessage, ReadOptions } from '../contract.ts';
import type { MessageReader } from './message-reader.ts';
import type { Topic } from './topic-registry.ts';

const messagesAtOnce = 100;

interface Stretch {
  readonly partition: number;
  readonly from: number;
  readonly end: number;
}

/** Reads what the topic holds at the moment of the call, partition by partition. */
export function readTopic(reader: MessageReader, topic: Topic, options: ReadOptions): AsyncIterable<LogMessage> {
  const partitions = options.partition === undefined ? Array.from({ length: topic.partitions }, (_, partition) => partition) : [options.partition];
  const stretches = partitions.map((partition) => ({ partition, from: startOf(reader, topic, partition, options), end: reader.end(topic, partition) }));
  return readStretches(reader, topic, stretches);
}

async function* readStretches(reader: MessageReader, topic: Topic, stretches: readonly Stretch[]): AsyncGenerator<LogMessage> {
  for (const { partition, from, end } of stretches) {
    for (let next = from; next < end; ) {
      const messages = reader.batch(topic, partition, next, messagesAtOnce, end);
      const last = messages.at(-1);
      if (!last) break;
      yield* messages;
      next = Number(last.offset) + 1;
    }
  }
}

function startOf(reader: MessageReader, topic: Topic, partition: number, { fromOffset, since }: ReadOptions): number {
  const offset = fromOffset === undefined ? 0 : Number(fromOffset);
  return since === undefined ? offset : Math.max(offset, reader.firstSince(topic, partition, since));
}
