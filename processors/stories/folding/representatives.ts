import type { Placed } from './placed.ts';

const most = 8;

/** Those that stand for a story towards a newcomer: originals, articles before posts, the nearest in time. */
export function representatives(documents: readonly Placed[], publishedAt: number): Placed[] {
  if (documents.length <= 1) return [...documents];
  const originals = documents.filter(({ reprintOf }) => reprintOf === null);
  const standing = originals.length > 0 ? originals : documents;
  if (standing.length <= most) return [...standing];
  const distance = (placed: Placed): number => Math.abs(placed.publishedAt - publishedAt) + (placed.kind === 'article' ? 0 : 86_400_000);
  return [...standing].sort((left, right) => distance(left) - distance(right)).slice(0, most);
}
