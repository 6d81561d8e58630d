import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { Reports } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { reportKinds, reportStates } from '../../lib/reports.ts';
import { moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { DuePart } from './due-part.tsx';
import { MakeForm } from './make-form.tsx';
import { ReportTable } from './report-table.tsx';
import { ReportWays } from './ways.tsx';

/** Reports; above them what should be there and is not, below what comes next. */
export function ReportsScreen() {
  const { text, format, may } = useDesk();
  const words = text.reports;
  const { query, route } = useLocation();
  const [limit, setLimit] = useState(50);
  const asked = query['make'] === undefined ? '' : JSON.stringify(query);
  const [making, setMaking] = useState(asked !== '');
  useEffect(() => {
    if (asked !== '') setMaking(true);
  }, [asked]);
  // What the form is asked for narrows no list.
  const kind = asked === '' ? reportKinds.find((each) => each === query['kind']) : undefined;
  const state = reportStates.find((each) => each === query['state']);
  const params = (of: Readonly<Record<string, string | undefined>>): string => new URLSearchParams(Object.entries(of).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
  const change = (next: { readonly kind?: string; readonly state?: string }): void => {
    const narrowed = params({ kind, state, ...next });
    route(narrowed === '' ? '/reports' : `/reports?${narrowed}`, true);
  };
  const loaded = useData<Reports>(`/api/reports?${params({ kind, state, limit: String(limit) })}`);
  const filtered = kind !== undefined || state !== undefined;
  useShortcuts({ j: () => moveInList(1), k: () => moveInList(-1), ArrowDown: (event) => moveInList(1) && event.preventDefault(), ArrowUp: (event) => moveInList(-1) && event.preventDefault() });
  return (
    <div class="screen screen-reports">
      <Heading title={words.title}>
        {may('judge') && !making && <button type="button" class="button button-primary" onClick={() => setMaking(true)}>{words.make.open}</button>}
      </Heading>
      <ReportWays here="list" />
      <p class="quiet intro">{words.intro}</p>
      {making && may('judge') && <MakeForm key={asked} query={query} onCancel={() => setMaking(false)} />}
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 110, 110]} />}>
        {({ reports, total, due, states }) => (
          <>
            {!filtered && <DuePart title={words.lateTitle} due={due.filter(({ state }) => state !== 'coming')} />}
            <Filters kind={kind} state={state} states={may('judge') ? states : null} onChange={change} />
            <p class="list-count"><span role="status">{words.found(format.number(total))}</span>{filtered && <button type="button" class="link-button" onClick={() => change({ kind: '', state: '' })}>{words.clear}</button>}</p>
            {reports.length > 0 ? <ReportTable reports={reports} /> : filtered ? <Empty title={words.filteredTitle}>{words.filteredText}</Empty> : <Empty title={words.emptyTitle}>{may('judge') ? words.emptyText : words.emptyReader}</Empty>}
            {reports.length < total && limit < 200 && <p class="more"><button type="button" class="button" onClick={() => setLimit(200)}>{words.more}</button></p>}
            {!filtered && <DuePart title={words.dueTitle} due={due.filter(({ state }) => state === 'coming')} />}
          </>
        )}
      </LoadedPart>
    </div>
  );
}

interface FilterProps {
  readonly kind: string | undefined;
  readonly state: string | undefined;
  /** null: the reader sees what was published only. */
  readonly states: Reports['states'] | null;
  readonly onChange: (next: { readonly kind?: string; readonly state?: string }) => void;
}

function Filters({ kind, state, states, onChange }: FilterProps) {
  const { text, format } = useDesk();
  const words = text.reports;
  return (
    <form class="filters desk-filters report-filters" onSubmit={(event) => event.preventDefault()}>
      <label class={`select ${kind === undefined ? '' : 'select-active'}`}>
        <span class="select-label">{words.kind}</span>
        <select value={kind ?? ''} onChange={(event) => onChange({ kind: event.currentTarget.value })}>
          {['' as const, ...reportKinds].map((each) => <option key={each} value={each} selected={each === (kind ?? '')}>{each === '' ? `${words.kind}: ${words.all}` : words.kinds[each]}</option>)}
        </select>
      </label>
      {states && (
        <label class={`select ${state === undefined ? '' : 'select-active'}`}>
          <span class="select-label">{words.state}</span>
          <select value={state ?? ''} onChange={(event) => onChange({ state: event.currentTarget.value })}>
            {['' as const, ...reportStates].map((each) => <option key={each} value={each} selected={each === (state ?? '')}>{each === '' ? `${words.state}: ${words.all}` : `${words.states[each]} (${format.number(states[each])})`}</option>)}
          </select>
        </label>
      )}
    </form>
  );
}
