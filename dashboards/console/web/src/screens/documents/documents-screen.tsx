import { useLocation } from 'preact-iso';
import { useRef } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { documentsPath, readFilters, writeFilters, type Filters } from '../../lib/filters.ts';
import { focusedRow, moveInList, openOriginal, useShortcuts } from '../../lib/shortcuts.ts';
import { DocumentList } from '../../parts/document-list.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Bones } from '../../parts/loaded.tsx';
import { Empty, Failure, Stale } from '../../parts/notice.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useList } from './use-list.ts';

/** Every document, narrowed by what stands in the address. */
export function DocumentsScreen() {
  const { text } = useDesk();
  const { query, route } = useLocation();
  const filters = readFilters(query);
  const list = useList(writeFilters(filters));
  const searchBox = useRef<HTMLInputElement>(null);
  const change = (next: Filters): void => route(documentsPath(next), true);
  useShortcuts({
    '/': (event) => {
      event.preventDefault();
      searchBox.current?.focus();
      searchBox.current?.select();
    },
    j: () => moveInList(1),
    k: () => moveInList(-1),
    ArrowDown: (event) => focusedRow() && moveInList(1) && event.preventDefault(),
    ArrowUp: (event) => focusedRow() && moveInList(-1) && event.preventDefault(),
    o: () => void (focusedRow() && openOriginal(focusedRow() ?? '')),
    Escape: () => (focusedRow() ? searchBox.current?.focus() : Object.keys(filters).length > 0 && change({})),
  });
  return (
    <div class="screen screen-list">
      <Heading title={text.documents.title} />
      <FilterBar filters={filters} onChange={change} searchBox={searchBox} focusSearch={query['focus'] === 'search'} />
      <ListContent list={list} filtered={Object.keys(filters).length > 0} onClear={() => change({})} />
    </div>
  );
}

interface ContentProps {
  readonly list: ReturnType<typeof useList>;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

function ListContent({ list: { first, shown, changing, fresh, more, showMore, showFresh }, filtered, onClear }: ContentProps) {
  const { text, format } = useDesk();
  const words = text.documents;
  if (!shown) return first.error ? <Failure error={first.error} onRetry={first.reload} /> : <Bones heights={[28, 110, 110, 110, 110, 110]} />;
  return (
    <div class={changing ? 'is-changing' : ''} aria-busy={changing}>
      {first.error && <Stale onRetry={first.reload} />}
      <p class="list-count"><span role="status">{words.found(format.number(shown.total))}</span>{filtered && <button type="button" class="link-button" onClick={onClear}>{words.clear}</button>}</p>
      {fresh > 0 && <button type="button" class="fresh" onClick={showFresh}>{words.fresh(format.number(fresh))}</button>}
      {shown.items.length === 0
        ? filtered ? <Empty title={words.emptyTitle}>{words.emptyText}</Empty> : <Empty title={text.today.emptyTitle} busy>{text.today.emptyText}</Empty>
        : <DocumentList items={shown.items} label={words.list} />}
      {shown.next && <p class="more"><button type="button" class="button" disabled={more === 'loading'} onClick={() => void showMore()}>{more === 'failed' ? text.problem.retry : words.more}</button></p>}
    </div>
  );
}
