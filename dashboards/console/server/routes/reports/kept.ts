import type { ReportsPort } from '../../reports-port.ts';

/**
 * Keeps what was worked out, so much of it, for as long as the port lives; what was not asked for longest goes first. What stands under the same key with another
 * hash is gone at once: words that were erased are not kept beside.
 */
export function kept<Value>(most: number): (port: ReportsPort, key: string, hash: string, make: () => Value) => Value {
  const known = new WeakMap<ReportsPort, Map<string, { readonly hash: string; readonly value: Value }>>();
  return (port, key, hash, make) => {
    const values = known.get(port) ?? new Map<string, { readonly hash: string; readonly value: Value }>();
    known.set(port, values);
    const there = values.get(key);
    const entry = there?.hash === hash ? there : { hash, value: make() };
    values.delete(key);
    values.set(key, entry);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return entry.value;
  };
}
