import { deleteSecurely } from './delete-securely.ts';
import { whileBusy } from './failures.ts';
import type { Connections } from './open-database.ts';
import { checkpoint } from './prune.ts';
import type { Topic } from './topic-registry.ts';

const keysAtOnce = 200;

/** Removes every message of these keys and overwrites the bytes they stood in. */
export async function erase(connections: Connections, topic: Topic, keys: readonly string[]): Promise<void> {
  const { durable } = connections;
  const remove = durable.prepare('DELETE FROM messages WHERE topic = ? AND key = ?');
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const some = keys.slice(start, start + keysAtOnce);
    await whileBusy(() => deleteSecurely(durable, () => some.forEach((key) => remove.run(topic.id, key))));
  }
  checkpoint(connections);
}
