import { topics } from '../contracts/index.ts';
import type { Log } from './contract.ts';
import { readDeadLetters } from './read-dead-letters.ts';

/**
 * Erases the dead letters of messages that had these keys, and returns how many letters they were. Letters are keyed by their own
 * ids, so that erasing the messages' keys in the topic of dead letters would find none.
 */
export async function eraseDeadLetters(log: Pick<Log, 'read' | 'erase'>, keys: readonly string[]): Promise<number> {
  const erased = new Set(keys);
  const ids = new Set<string>();
  for await (const { letter } of readDeadLetters(log)) if (erased.has(letter.key)) ids.add(letter.id);
  if (ids.size > 0) await log.erase(topics.dead.name, [...ids]);
  return ids.size;
}
