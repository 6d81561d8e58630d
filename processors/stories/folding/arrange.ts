import type { Arranged } from '../../../infra/contracts/index.ts';
import { newOriginals } from './new-originals.ts';
import type { Placed } from './placed.ts';

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
  for (const group of orphans.values()) for (const [document, now] of newOriginals(group)) original.set(document, now);
  return after
    .map((placed) => (original.has(placed.document) ? { ...placed, reprintOf: original.get(placed.document) ?? null } : placed))
    .filter((placed, at) => placed.story !== documents[at]?.story || placed.reprintOf !== documents[at]?.reprintOf || placed.placedBy !== documents[at]?.placedBy)
    .map((placed) => ({ ...placed, version: version() }));
}
