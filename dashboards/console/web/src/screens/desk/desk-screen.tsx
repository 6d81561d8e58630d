import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Item, ItemDetail } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { isFiltered, noQueueFilters, queuePath, readQueueFilters, type QueueFilters } from '../../lib/queue-filters.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones } from '../../parts/loaded.tsx';
import { Empty, Failure, Stale } from '../../parts/notice.tsx';
import { ActPanel } from './acts/act-panel.tsx';
import { OutcomeBar } from './acts/outcome-bar.tsx';
import { Toolbar } from './acts/toolbar.tsx';
import { useActs, type Chosen } from './acts/use-acts.ts';
import { GroupList } from './group-list.tsx';
import { ItemPane } from './item/item-pane.tsx';
import { QueueFilterRow } from './queue-filter-row.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useQueue } from './use-queue.ts';
import { useSelection } from './use-selection.ts';

/** What was flagged, by fact: the list on the left, the item with its evidence on the right. Made for the keyboard. */
export function DeskScreen() {
  const { text, format, may } = useDesk();
  const { query, route } = useLocation();
  const words = text.desk;
  const filters = readQueueFilters(query);
  const bar = useRef<HTMLFormElement>(null);
  const change = (next: QueueFilters): void => route(queuePath(next), true);
  const queue = useQueue(filters);
  const selection = useSelection(queue, filters);
  const { loaded, current } = queue;
  const detail = useData<ItemDetail>(current && `/api/desk/items/${current.id}`);
  const acts = useActs({ onLeave: queue.takeOff, onReturn: queue.putBack, onDone: (chosen) => chosen.kind !== 'one' && selection.clear(), reload: loaded.reload });
  const judges = may('judge');
  const chosen = (): Chosen | null => selection.chosen ?? (current && { kind: 'one', item: current });
  useDeskKeys({ queue, selection, acts, judges, chosen, bar, filters, onFilters: change });
  const shown = detail.data?.id === current?.id ? detail.data : null;

  if (!loaded.data) return <div class="screen screen-desk"><Heading title={words.title} />{loaded.error ? <Failure error={loaded.error} onRetry={loaded.reload} /> : <Bones heights={[28, 110, 320]} />}</div>;
  return (
    <div class="screen screen-desk">
      <Heading title={words.title} eyebrow={judges ? words.intro : words.introReader} />
      <QueueFilterRow bar={bar} filters={filters} onChange={change} />
      {loaded.error && <Stale onRetry={loaded.reload} />}
      <p class="list-count"><span role="status">{words.found(format.number(loaded.data.items), format.number(loaded.data.total))}</span>{isFiltered(filters) && <button type="button" class="link-button" onClick={() => change(noQueueFilters)}>{words.filters.clear}</button>}</p>
      {queue.groups.length === 0 && !acts.panel ? (
        isFiltered(filters) ? <Empty title={words.empty.filteredTitle}>{words.empty.filteredText}</Empty> : <Empty title={words.empty.title}>{words.empty.text}</Empty>
      ) : (
        <div class="desk">
          <GroupList queue={queue} selection={selection} judges={judges} />
          <section class="desk-pane" aria-label={words.pane.label}>
            {current ? <Shown key={current.id} item={current} detail={shown} toolbar={judges && !acts.panel && <Toolbar chosen={chosen()} onAct={acts.open} />} /> : <Empty title={queue.items === null ? text.loading : words.empty.groupTitle} busy={queue.items === null} />}
            {acts.panel && <ActPanel key={`${acts.panel.name} ${keyOf(acts.panel.chosen)}`} acts={acts} panel={acts.panel} item={current} />}
          </section>
        </div>
      )}
      <OutcomeBar acts={acts} />
    </div>
  );
}

/** Another item begins at its top. */
function Shown({ item, detail, toolbar }: { readonly item: Item; readonly detail: ItemDetail | null; readonly toolbar: preact.ComponentChildren }) {
  const { text } = useDesk();
  const [top] = useState(() => ({ done: false }));
  useEffect(() => {
    if (!top.done) document.querySelector('.desk-pane')?.scrollTo({ top: 0 });
    top.done = true;
  }, []);
  return <ItemPane item={detail && detail.version >= item.version ? detail : item} detail={detail}>{toolbar}<a class="desk-open" href={`/desk/items/${item.id}`}>{text.desk.pane.open}</a></ItemPane>;
}

const keyOf = (chosen: Chosen): string => (chosen.kind === 'one' ? String(chosen.item.id) : chosen.kind);
