import type { Placed } from './placed.ts';

const most = 8;

/** Of a story's originals those that stand for it towards a newcomer: articles before posts, the nearest in time. */
export function representatives(originals: readonly Placed[], publishedAt: number): Placed[] {
  if (originals.length <= most) return [...originals];
  const distance = (placed: Placed): number => Math.abs(placed.publishedAt - publishedAt) + (placed.kind === 'article' ? 0 : 86_400_000);
  return [...originals].sort((left, right) => distance(left) - distance(right)).slice(0, most);
}
