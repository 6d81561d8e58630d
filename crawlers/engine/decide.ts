import { isDue, type Claims, type KnownItem, type SourceMemory } from './memory.ts';
import type { Settled } from './types.ts';

/** `unsettled` says that the item must be met again: its source must not answer "not modified" meanwhile. */
export type Decision = { readonly emit: true } | { readonly emit: false; readonly as: Settled; readonly unsettled: boolean };

const settle = (as: Settled, unsettled = false): Decision => ({ emit: false, as, unsettled });

/**
 * The one decision about one listed entry: counted as something known, or emitted. `met` holds the items of this listing that were
 * decided before it.
 */
export function decide(entry: { readonly item: string; readonly fingerprint: string }, parts: { readonly memory: SourceMemory; readonly claims: Claims; readonly source: string; readonly met: Set<string>; readonly now: Date }): Decision {
  const { memory, claims, source, met, now } = parts;
  if (met.has(entry.item)) return settle('duplicate');
  met.add(entry.item);
  const known = memory.get(entry.item);
  if (known?.fingerprint === entry.fingerprint && !isDue(known, now)) {
    memory.touch(entry.item, now);
    return remembered(known);
  }
  return claims.claim(entry.item, source) ? { emit: true } : settle('duplicate');
}

function remembered({ fate, retryAt }: KnownItem): Decision {
  if (fate === 'duplicate' || fate === 'deadLettered') return settle(fate);
  return fate === 'rejected' ? settle('rejected', retryAt !== null) : settle('unchanged');
}
