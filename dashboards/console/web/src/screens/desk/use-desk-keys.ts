import { useLocation } from 'preact-iso';
import type { RefObject } from 'preact';
import { useDesk } from '../../lib/context.ts';
import type { QueueFilters } from '../../lib/queue-filters.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { ActName } from './acts/draft.ts';
import type { Acts, Chosen } from './acts/use-acts.ts';
import type { QueueView } from './use-queue.ts';
import type { Selection } from './use-selection.ts';

interface Reach {
  readonly queue: QueueView;
  readonly selection: Selection;
  readonly acts: Acts;
  readonly judges: boolean;
  readonly chosen: () => Chosen | null;
  readonly bar: RefObject<HTMLFormElement | null>;
  readonly filters: QueueFilters;
  readonly onFilters: (filters: QueueFilters) => void;
}

export const actKeys: Readonly<Record<ActName, string>> = { verdict: 'v', assign: 'a', snooze: 's', comment: 'c', merge: 'm' };

/** The desk's keys; the help lists them. */
export function useDeskKeys({ queue, selection, acts, judges, chosen, bar, filters, onFilters }: Reach): void {
  const { route } = useLocation();
  const { viewer } = useDesk();
  const field = (name: string) => (event: KeyboardEvent): void => {
    event.preventDefault();
    bar.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  };
  const act = (name: ActName) => (event: KeyboardEvent): void => {
    const what = chosen();
    if (!judges || !what) return;
    event.preventDefault();
    acts.open(name, what);
  };
  const step = (by: 1 | -1) => (event: KeyboardEvent): void => {
    event.preventDefault();
    queue.step(by);
  };
  const { current } = queue;
  const whose = ['', viewer?.id ?? '', 'nobody'];
  useShortcuts({
    j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1),
    J: () => queue.stepGroup(1), K: () => queue.stepGroup(-1),
    // A button or a link that has the focus keeps its Enter.
    Enter: (event) => current && !(event.target instanceof HTMLElement && event.target.closest('a, button, summary, label')) && route(`/desk/items/${current.id}`),
    ...Object.fromEntries((Object.entries(actKeys) as [ActName, string][]).map(([name, key]) => [key, act(name)])),
    x: () => current && judges && selection.toggle(current),
    X: () => judges && selection.toggleGroup(),
    z: () => judges && acts.undo(),
    '/': field('q'), u: field('unit'), f: field('state'),
    n: () => onFilters({ ...filters, assignee: whose[(whose.indexOf(filters.assignee) + 1) % whose.length] ?? '' }),
    Escape: () => (acts.panel ? acts.close() : selection.clear()),
  });
}
