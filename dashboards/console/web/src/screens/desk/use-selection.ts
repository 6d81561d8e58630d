import { useState } from 'preact/hooks';
import type { Item } from '../../../../api/index.ts';
import { showsWholeGroup, type QueueFilters } from '../../lib/queue-filters.ts';
import type { Chosen } from './acts/use-acts.ts';
import type { QueueView } from './use-queue.ts';

export interface Selection {
  /** Null where nothing is selected. */
  readonly chosen: Exclude<Chosen, { readonly kind: 'one' }> | null;
  readonly has: (item: Item) => boolean;
  readonly toggle: (item: Item) => void;
  /** Every item of the group that is open; where the list is filtered, those of it that are in the page. */
  readonly toggleGroup: () => void;
  readonly clear: () => void;
}

/** Items chosen for one act on all of them, as they were seen. */
export function useSelection({ group, items }: QueueView, filters: QueueFilters): Selection {
  const [some, setItems] = useState<ReadonlyMap<number, number>>(new Map());
  const [whole, setWhole] = useState<string | null>(null);
  const isWhole = whole !== null && whole === group?.group;
  const clear = (): void => {
    setItems(new Map());
    setWhole(null);
  };
  const toggle = (item: Item): void => {
    // Out of a whole group one item is taken: the others of the page stay.
    const next = new Map(isWhole ? (items ?? []).filter(({ state }) => state === 'open').map(({ id, version }) => [id, version]) : some);
    if (!next.delete(item.id)) next.set(item.id, item.version);
    setWhole(null);
    setItems(next);
  };
  const toggleGroup = (): void => {
    if (!group) return;
    if (isWhole || some.size > 0) clear();
    else if (showsWholeGroup(filters)) setWhole(group.group);
    else setItems(new Map((items ?? []).filter(({ state }) => state !== 'settled').map(({ id, version }) => [id, version])));
  };
  const chosen: Selection['chosen'] = isWhole && group ? { kind: 'group', group: group.group, change: group.change, open: group.open } : some.size > 0 ? { kind: 'some', items: some } : null;
  return { chosen, has: (item) => (isWhole ? item.group === whole && item.state === 'open' : some.has(item.id)), toggle, toggleGroup, clear };
}
