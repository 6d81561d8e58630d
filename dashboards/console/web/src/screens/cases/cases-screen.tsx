import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Cases } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { CaseFilterRow } from './case-filter-row.tsx';
import { CaseTable } from './case-table.tsx';
import { OpenCaseForm } from './open-case-form.tsx';

const keys = ['q', 'state', 'unit', 'owner', 'dueBy'] as const;
export type CaseFilters = Partial<Record<(typeof keys)[number], string>>;

/** Cases, those changed last first. */
export function CasesScreen() {
  const { text, format, may } = useDesk();
  const words = text.cases;
  const { query, route } = useLocation();
  const [opening, setOpening] = useState(false);
  const [limit, setLimit] = useState(50);
  const filters: CaseFilters = Object.fromEntries(keys.flatMap((key) => (query[key] ? [[key, query[key]]] : [])));
  const params = (more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({ ...filters, ...more }).toString();
  const change = (next: CaseFilters): void => {
    const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value)).toString();
    route(text === '' ? '/cases' : `/cases?${text}`, true);
  };
  const loaded = useData<Cases>(`/api/desk/cases?${params({ limit: String(limit) })}`);
  const filtered = Object.keys(filters).length > 0;
  return (
    <div class="screen screen-cases">
      <Heading title={words.title}>{may('judge') && !opening && <button type="button" class="button" onClick={() => setOpening(true)}>{words.open}</button>}</Heading>
      <p class="quiet intro">{words.intro}</p>
      {opening && <OpenCaseForm onCancel={() => setOpening(false)} onOpened={({ number }) => route(`/cases/${number}`)} />}
      <CaseFilterRow filters={filters} states={loaded.data?.states ?? null} onChange={change} />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 110, 110]} />}>
        {({ cases, total }) => (
          <>
            <p class="list-count"><span role="status">{words.found(format.number(total))}</span>{filtered && <button type="button" class="link-button" onClick={() => change({})}>{words.filters.clear}</button>}</p>
            {cases.length > 0 ? <CaseTable cases={cases} /> : filtered ? <Empty title={words.filteredTitle}>{words.filteredText}</Empty> : <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
            {cases.length < total && limit < 200 && <p class="more"><button type="button" class="button" onClick={() => setLimit(200)}>{words.more}</button></p>}
          </>
        )}
      </LoadedPart>
    </div>
  );
}
