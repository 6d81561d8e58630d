import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { backOffMs, pause } from '../back-off.ts';
import { translated } from './failures.ts';
import { retry } from './kafka-client.ts';

const attempts = 6;

export interface TemporaryMember {
  readonly groupId: string;
  readonly topic: string;
  /** Says what is paused and from where it reads, before anything is fetched: kafkajs keeps that until the group has formed. */
  readonly prepare: (consumer: Consumer) => void;
  readonly eachBatch: (payload: EachBatchPayload) => Promise<void>;
  /** Called when the member gives up after it had joined. */
  readonly onCrash?: (error: Error) => void;
}

/** Joins a group for a moment; commits nothing by itself. The caller disconnects it. @throws {RetryableError} */
export async function temporaryMember(kafka: Kafka, { groupId, topic, prepare, eachBatch, onCrash }: TemporaryMember): Promise<Consumer> {
  for (let attempt = 1; ; attempt += 1) {
    const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false, retry: { ...retry, restartOnFailure: async () => false } });
    let crash: Error | null = null;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      crash = payload.error;
      onCrash?.(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      const running = consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
      prepare(consumer);
      await running;
      // kafkajs does not reject when the group could not be joined (a coordinator that moves or has just started): it crashes.
      if (crash) throw crash as Error;
      return consumer;
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      if (attempt === attempts) throw translated(error);
      await pause(backOffMs(attempt, error));
    }
  }
}
