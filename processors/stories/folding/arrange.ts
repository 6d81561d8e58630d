import type { Arranged } from '../../../infra/contracts/index.ts';
import type { Placed } from './placed.ts';
import { isReprint, originalOf } from './reprints.ts';
import { sketchOf } from './sketch-of.ts';

/**
 * What a person's act makes of the documents that it concerns (for `merge` all of the others' documents, for `split` all of `from`):
 * those that move, placed by hand, and those whose original has gone elsewhere. A reprint's original is one of its own story.
 */
export function arrange(arranged: Arranged, documents: readonly Placed[], version: () => number): Placed[] {
  const chosen = new Set(arranged.act === 'merge' ? documents.map(({ document }) => document) : arranged.documents);
  const after = documents.map((placed): Placed => (chosen.has(placed.document) ? { ...placed, story: arranged.story, placedBy: 'hand', likeness: 1 } : placed));
  const inStory = new Map(after.map(({ document, story }) => [document, story]));
  const orphans = Map.groupBy(after.filter(({ reprintOf, story }) => reprintOf !== null && inStory.has(reprintOf) && inStory.get(reprintOf) !== story), ({ story, reprintOf }) => `${story} ${reprintOf}`);
  const original = new Map<string, string | null>();
  for (const group of orphans.values()) {
    const first = originalOf(group);
    for (const placed of group) original.set(placed.document, placed === first || !isReprint(sketchOf(first), sketchOf(placed)) ? null : first.document);
  }
  return after
    .map((placed) => (original.has(placed.document) ? { ...placed, reprintOf: original.get(placed.document) ?? null } : placed))
    .filter((placed, at) => placed.story !== documents[at]?.story || placed.reprintOf !== documents[at]?.reprintOf || placed.placedBy !== documents[at]?.placedBy)
    .map((placed) => ({ ...placed, version: version() }));
}
