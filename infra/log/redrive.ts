import { messageDeadLettered, topics, unwrap, type DeadLetter } from '../contracts/index.ts';
import type { Log, LogMessage } from './contract.ts';
import { originalHeaders } from './dead-letter-message.ts';

/** Which letters to drive: those of these ids, or all that the log still holds. */
export type RedriveOptions = { readonly ids: readonly string[] } | { readonly all: true };

/**
 * Sends dead letters' payloads back to their topics, under their key and headers, and returns the letters it drove. The letters
 * stay where they are: driving one twice is safe, as every effect is. Letters of one id are the same letter and driven once.
 */
export async function redrive(log: Pick<Log, 'read' | 'send'>, options: RedriveOptions): Promise<DeadLetter[]> {
  const wanted = 'ids' in options ? new Set(options.ids) : null;
  const driven = new Map<string, DeadLetter>();
  for await (const message of log.read(topics.dead.name)) {
    const letter = letterOf(message);
    if (!letter || driven.has(letter.id) || (wanted && !wanted.has(letter.id))) continue;
    await log.send(letter.topic, [{ key: letter.key, value: letter.payload, headers: originalHeaders(message.headers) }]);
    driven.set(letter.id, letter);
  }
  return [...driven.values()];
}

/** Null for what is no dead letter: a stray message must not keep the others from being driven. */
function letterOf(message: LogMessage): DeadLetter | null {
  try {
    return unwrap(message.value, [messageDeadLettered]).data;
  } catch {
    return null;
  }
}
