import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Group, Item, Items, Queue } from '../../../../api/index.ts';
import { apiParams, type QueueFilters } from '../../lib/queue-filters.ts';
import { useData, type Loaded } from '../../lib/use-data.ts';

/** Items that are in the page at once: hundreds would make every key slow. */
export const windowSize = 60;

export interface QueueView {
  readonly loaded: Loaded<Queue>;
  readonly groups: readonly Group[];
  readonly group: Group | null;
  /** The window of the group's items; null while it loads. */
  readonly items: readonly Item[] | null;
  readonly itemsLoaded: Loaded<Items>;
  readonly offset: number;
  readonly total: number;
  readonly current: Item | null;
  readonly select: (item: Item) => void;
  /** Goes to the next item or the one before, over the borders of windows and groups. */
  readonly step: (by: 1 | -1) => void;
  readonly stepGroup: (by: 1 | -1, at?: 'first' | 'last') => void;
  readonly openGroup: (group: string) => void;
  readonly openWindow: (offset: number) => void;
  /** Takes an item off the list at once, with the next one in focus; it comes back with `putBack`, or once the server says something newer of it. */
  readonly takeOff: (item: Item) => void;
  readonly putBack: (item: Item) => void;
  readonly showMoreGroups: () => void;
}

interface Place {
  readonly group: string | null;
  readonly offset: number;
  readonly at: number | 'first' | 'last';
}

/** Where the reader is in the queue: a group, a window of its items, an item. */
export function useQueue(filters: QueueFilters): QueueView {
  const [limit, setLimit] = useState(50);
  const [place, setPlace] = useState<Place>({ group: null, offset: 0, at: 'first' });
  const [held, setHeld] = useState<Item | null>(null);
  const [off, setOff] = useState<ReadonlyMap<number, number>>(new Map());
  const wantsFocus = useRef(false);
  const loaded = useData<Queue>(`/api/desk/queue?${apiParams(filters, { limit })}`);
  const groups = loaded.data?.groups ?? [];
  const group = groups.find(({ group: key }) => key === place.group) ?? groups[0] ?? null;
  const path = group && `/api/desk/items?${apiParams(filters, { group: group.group, limit: windowSize, offset: place.group === group.group ? place.offset : 0 })}`;
  const itemsLoaded = useData<Items>(path);
  const answered = path !== null && itemsLoaded.path === path ? itemsLoaded.data : null;
  const items = answered?.items.filter(({ id, version }) => !(version <= (off.get(id) ?? -1))) ?? null;
  const current = items === null ? null : typeof place.at === 'number' ? (items.find(({ id }) => id === place.at) ?? (held?.id === place.at ? held : (items[0] ?? null))) : ((place.at === 'first' ? items[0] : items.at(-1)) ?? null);

  // What is shown stays the same item when a fresher answer puts another before it.
  useEffect(() => {
    if (current && place.at !== current.id) setPlace((before) => ({ ...before, group: group?.group ?? null, at: current.id }));
  }, [current?.id]);
  useLayoutEffect(() => {
    const link = wantsFocus.current && current ? document.querySelector<HTMLElement>(`[data-row="${current.id}"] [data-row-link]`) : null;
    if (!link) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
    link.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id, items]);

  const go = (next: Partial<Place>): void => {
    wantsFocus.current = true;
    setPlace((before) => ({ ...before, group: group?.group ?? null, ...next }));
  };
  const stepGroup = (by: 1 | -1, at: 'first' | 'last' = 'first'): void => {
    const next = groups[groups.findIndex(({ group: key }) => key === group?.group) + by];
    if (next) go({ group: next.group, offset: at === 'last' ? Math.max(0, Math.floor((next.matching - 1) / windowSize) * windowSize) : 0, at });
  };
  const offset = place.group === group?.group ? place.offset : 0;
  const total = answered?.total ?? 0;
  const step = (by: 1 | -1): void => {
    // Where the next items are on their way, a key that is held down waits for them.
    if (items === null) return;
    const next = items[items.findIndex(({ id }) => id === current?.id) + by];
    if (next) go({ at: next.id });
    else if (by === 1 && offset + windowSize < total) go({ offset: offset + windowSize, at: 'first' });
    else if (by === -1 && offset > 0) go({ offset: offset - windowSize, at: 'last' });
    else stepGroup(by, by === 1 ? 'first' : 'last');
  };
  const takeOff = (item: Item): void => {
    const list = items ?? [];
    const at = list.findIndex(({ id }) => id === item.id);
    const next = list[at + 1] ?? (offset + windowSize < total ? undefined : list[at - 1]);
    setHeld(null);
    setOff((before) => new Map(before).set(item.id, item.version));
    if (item.id !== current?.id) return;
    const following = groups[groups.findIndex(({ group: key }) => key === group?.group) + 1];
    if (next) go({ at: next.id });
    else if (total > list.length || !following) go({ at: 'first' });
    else stepGroup(1);
  };
  const putBack = (item: Item): void => {
    setOff((before) => new Map([...before].filter(([id]) => id !== item.id)));
    setHeld(item);
    go({ group: item.group, at: item.id });
  };
  return {
    loaded, groups, group, items, itemsLoaded, offset, total, current, step, stepGroup, takeOff, putBack,
    select: (item) => go({ at: item.id }),
    openGroup: (key) => go({ group: key, offset: 0, at: 'first' }),
    openWindow: (start) => go({ offset: start, at: 'first' }),
    showMoreGroups: () => setLimit(Math.min(200, limit + 50)),
  };
}
