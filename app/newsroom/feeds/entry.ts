import type { Item } from '../item.ts';
import type { FeedSpec, Outlet } from '../schema.ts';

/** Longest listing: as real feeds, only the newest. */
export const feedLimit = 40;

export interface FeedView {
  readonly outlet: Outlet;
  readonly spec: FeedSpec;
  readonly items: readonly Item[];
  readonly base: string;
}

/** What the feed lists: its sections' items, the newest first, without those that were withdrawn. */
export function listedIn(outlet: Outlet, spec: FeedSpec, items: readonly Item[]): Item[] {
  return items
    .filter((item) => item.outlet.id === outlet.id && item.state !== 'removed' && (spec.sections === undefined || item.sections.some((section) => spec.sections?.includes(section))))
    .slice(0, feedLimit);
}
