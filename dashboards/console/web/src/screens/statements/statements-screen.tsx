import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Statements, StatementState } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { statementStates } from '../../words.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { Clock } from './clock.tsx';
import { StatementTable } from './statement-table.tsx';

const waitMs = 180;

/** Statements, with what is owed on top. */
export function StatementsScreen() {
  const { text, format } = useDesk();
  const words = text.statements;
  const { query, route } = useLocation();
  const [limit, setLimit] = useState(50);
  const state = statementStates.find((each) => each === query['state']);
  const q = query['q'] ?? '';
  const change = (next: { readonly q?: string; readonly state?: string }): void => {
    const params = new URLSearchParams(Object.entries({ q, state: state ?? '', ...next }).filter(([, value]) => value !== '')).toString();
    route(params === '' ? '/statements' : `/statements?${params}`, true);
  };
  const loaded = useData<Statements>(`/api/desk/statements?${new URLSearchParams({ ...(q === '' ? {} : { q }), ...(state === undefined ? {} : { state }), limit: String(limit) }).toString()}`);
  const filtered = q !== '' || state !== undefined;
  useShortcuts({ j: () => moveInList(1), k: () => moveInList(-1), ArrowDown: (event) => moveInList(1) && event.preventDefault(), ArrowUp: (event) => moveInList(-1) && event.preventDefault() });
  return (
    <div class="screen screen-statements">
      <Heading title={words.title} />
      <p class="quiet intro">{words.intro}</p>
      <Filters q={q} state={state} states={loaded.data?.states ?? null} onChange={change} />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 110, 110]} />}>
        {({ statements, total, waiting }) => (
          <>
            {waiting.length > 0 && !filtered && <Waiting waiting={waiting} />}
            <p class="list-count"><span role="status">{words.found(format.number(total))}</span>{filtered && <button type="button" class="link-button" onClick={() => change({ q: '', state: '' })}>{words.clear}</button>}</p>
            {statements.length > 0 ? <StatementTable statements={statements} /> : filtered ? <Empty title={words.filteredTitle}>{words.filteredText}</Empty> : <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
            {statements.length < total && limit < 200 && <p class="more"><button type="button" class="button" onClick={() => setLimit(200)}>{words.more}</button></p>}
          </>
        )}
      </LoadedPart>
    </div>
  );
}

/** Cases that ask for a statement which nobody has drafted. */
function Waiting({ waiting }: Pick<Statements, 'waiting'>) {
  const { text, format } = useDesk();
  const words = text.statements;
  return (
    <section class="block statement-waiting">
      <h2>{words.waitingTitle}</h2>
      <ul class="statement-rows">
        {waiting.map(({ case: { number, title }, dueAt, owner }) => (
          <li key={number} class="statement-row" data-row={`case-${number}`}>
            <p class="statement-row-state"><Clock of={{ dueAt, firstPublishedAt: null }} /></p>
            <h3 class="statement-row-title"><a href={`/cases/${number}`} data-row-link>{title || text.cases.untitled}</a></h3>
            <p class="quiet">{words.ofCase(format.number(number))} · {owner?.name ?? text.cases.noOwner} · {words.waiting}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FilterProps {
  readonly q: string;
  readonly state: StatementState | undefined;
  readonly states: Statements['states'] | null;
  readonly onChange: (next: { readonly q?: string; readonly state?: string }) => void;
}

function Filters({ q, state, states, onChange }: FilterProps) {
  const { text, format } = useDesk();
  const words = text.statements;
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts({ '/': (event) => { event.preventDefault(); box.current?.focus(); } });
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ q: value.trim() }), waitMs);
  };
  return (
    <form class="filters desk-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="search">
        <Icon name="search" />
        <input ref={box} type="search" value={typed} maxLength={300} autocomplete="off" spellcheck={false} placeholder={words.search} aria-label={words.search} onInput={(event) => type(event.currentTarget.value)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <label class={`select ${state === undefined ? '' : 'select-active'}`}>
        <span class="select-label">{words.state}</span>
        <select value={state ?? ''} onChange={(event) => onChange({ state: event.currentTarget.value })}>
          {['' as const, ...statementStates].map((each) => <option key={each} value={each} selected={each === (state ?? '')}>{each === '' ? words.all : `${words.states[each]}${states === null ? '' : ` (${format.number(states[each])})`}`}</option>)}
        </select>
      </label>
    </form>
  );
}
