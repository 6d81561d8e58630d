import type { DeadLetter } from '../contracts/index.ts';
import type { Log } from './contract.ts';
import { originalHeaders } from './dead-letter-message.ts';
import { readDeadLetters } from './read-dead-letters.ts';

/** Which letters to drive: those of these ids, or all that the log still holds; in either case without those that `skip` leaves out. */
export type RedriveOptions = ({ readonly ids: readonly string[] } | { readonly all: true }) & { readonly skip?: (letter: DeadLetter) => boolean };

/**
 * Sends dead letters' payloads back to their topics, under their key and headers, and returns the letters it drove. The letters
 * stay where they are: driving one twice is safe, as every effect is. Letters of one id are the same letter and driven once.
 */
export async function redrive(log: Pick<Log, 'read' | 'send'>, options: RedriveOptions): Promise<DeadLetter[]> {
  const wanted = 'ids' in options ? new Set(options.ids) : null;
  const driven = new Map<string, DeadLetter>();
  for await (const { letter, message } of readDeadLetters(log)) {
    if (driven.has(letter.id) || (wanted && !wanted.has(letter.id)) || options.skip?.(letter)) continue;
    await log.send(letter.topic, [{ key: letter.key, value: letter.payload, headers: originalHeaders(message.headers) }]);
    driven.set(letter.id, letter);
  }
  return [...driven.values()];
}
