import { useLocation } from 'preact-iso';
import { useRef } from 'preact/hooks';
import type { Facts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factsPath, readFactFilters, writeFactFilters, type FactFilters } from '../../lib/facts.ts';
import { focusedRow, moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { BatchApprove } from './batch-approve.tsx';
import { ExportLinks } from './export-links.tsx';
import { FactFilterBar } from './fact-filter-bar.tsx';
import { FactPages, pageSize } from './fact-pages.tsx';
import { FactRow } from './fact-row.tsx';

/** Every fact-check and record, narrowed by what stands in the address. */
export function FactsScreen() {
  const { text, format, may } = useDesk();
  const { query, route } = useLocation();
  const filters = readFactFilters(query);
  const path = `/api/desk/facts${writeFactFilters(filters, { limit: String(pageSize) })}`;
  const loaded = useData<Facts>(path);
  const searchBox = useRef<HTMLInputElement>(null);
  const change = (next: FactFilters): void => route(factsPath(next), true);
  const filtered = filters.q !== undefined || filters.kind !== undefined || filters.state !== undefined;
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
    Escape: () => (focusedRow() ? searchBox.current?.focus() : filtered && change({})),
  });
  const words = text.facts;
  return (
    <div class="screen screen-facts">
      <Heading title={words.title}>
        {may('judge') && (
          <p class="row-of-buttons">
            <a class="button" href="/facts/import/file">{words.bringIn}</a>
            <a class="button" href="/facts/write/record">{words.writeRecord}</a>
            <a class="button button-primary" href="/facts/write/fact-check">{words.writeCheck}</a>
          </p>
        )}
      </Heading>
      <p class="intro">{words.intro}</p>
      <FactFilterBar filters={filters} states={loaded.data?.states ?? null} onChange={change} searchBox={searchBox} />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 96, 96]} />}>
        {(facts) => (
          <div class={loaded.changing ? 'is-changing' : ''}>
            {may('approve') && filters.state === 'proposed' && <BatchApprove onDone={loaded.reload} />}
            <p class="list-count"><span role="status">{words.found(format.number(facts.total))}</span>{filtered && <button type="button" class="link-button" onClick={() => change({})}>{words.clear}</button>}</p>
            {facts.facts.length === 0
              ? filtered ? <Empty title={words.noneTitle}>{words.noneText}</Empty> : <Empty title={words.emptyTitle}>{words.emptyText}</Empty>
              : <ol class="rows" aria-label={words.list}>{facts.facts.map((fact) => <FactRow key={fact.id} fact={fact} />)}</ol>}
            <FactPages filters={filters} total={facts.total} />
            {facts.total > 0 && <ExportLinks filters={filters} />}
          </div>
        )}
      </LoadedPart>
    </div>
  );
}
