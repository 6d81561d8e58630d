import { FatalError, RejectedError, RetryableError } from '../contracts/index.ts';
import type { OutgoingMessage } from './contract.ts';

/** No message may be larger, in UTF-8, uncompressed: what a process can safely hold a batch of. */
export const maxMessageBytes = 32 * 1024 * 1024;

export const defaultBatchSize = 100;
export const defaultLingerMs = 100;

/** @throws {RejectedError} for a message that no log would take. */
export function assertSendable(topic: string, messages: readonly OutgoingMessage[]): void {
  for (const message of messages) {
    // Cheap first: a string has at most three bytes a UTF-16 unit.
    if (message.value.length * 3 <= maxMessageBytes) continue;
    const bytes = Buffer.byteLength(message.value);
    if (bytes > maxMessageBytes) {
      throw new RejectedError(`A message of ${bytes} bytes for "${topic}" (key ${message.key}) is larger than ${maxMessageBytes}.`, { code: 'log-message-too-large' });
    }
  }
}

export const unknownTopic = (topic: string): FatalError =>
  new FatalError(`The log has no topic "${topic}".`, { code: 'log-unknown-topic', hint: 'Call ensureTopics() first; on a Kafka cluster, let the account create topics or make them by hand.' });

export const groupIsRunning = (group: string): FatalError =>
  new FatalError(`Group "${group}" is running and cannot be moved.`, { code: 'log-group-running', hint: 'Stop its consumers, or wait a few seconds for those of a dead process to expire.' });

export const logClosed = (cause?: unknown): RetryableError => new RetryableError('The log is closed.', { code: 'log-closed', cause });
