import type { Placed } from './placed.ts';
import { isReprint, originalOf } from './reprints.ts';
import { sketchOf } from './sketch-of.ts';

/** For reprints of one story whose original has gone: the first of them is the original now; one that does not repeat it is an original too. By document. */
export function newOriginals(orphans: readonly Placed[]): Map<string, string | null> {
  if (orphans.length === 0) return new Map();
  const first = originalOf(orphans);
  return new Map(orphans.map((placed) => [placed.document, placed === first || !isReprint(sketchOf(first), sketchOf(placed)) ? null : first.document]));
}
