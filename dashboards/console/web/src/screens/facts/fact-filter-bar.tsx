import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Facts } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factKinds, factsPath, factStates, type FactFilters } from '../../lib/facts.ts';
import { moveInList } from '../../lib/shortcuts.ts';
import { Icon } from '../../parts/icon.tsx';
import { Segmented } from '../../parts/segmented.tsx';

interface Props {
  readonly filters: FactFilters;
  /** How many there are in each state under the same search; null until they are known. */
  readonly states: Facts['states'] | null;
  readonly onChange: (filters: FactFilters) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
}

const waitMs = 180;

/** Search, states with their counts, kind; what they say stands in the address. */
export function FactFilterBar({ filters, states, onChange, searchBox }: Props) {
  const { text, format } = useDesk();
  const words = text.facts;
  const all = states && factStates.reduce((sum, state) => sum + states[state], 0);
  const choices = { all: words.all, ...Object.fromEntries(factKinds.map((kind) => [kind, words.kinds[kind]])) } as Record<(typeof factKinds)[number] | 'all', string>;
  const tab = (state: FactFilters['state'], name: string, count: number | null) => (
    <a key={state ?? 'all'} href={factsPath({ q: filters.q, kind: filters.kind, state })} aria-current={filters.state === state ? 'true' : undefined}>{name} <small>{count === null ? '' : format.number(count)}</small></a>
  );
  return (
    <form class="fact-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="fact-filters-first">
        <SearchBox filters={filters} onChange={onChange} searchBox={searchBox} />
        <Segmented label={words.kind} name="kind" value={filters.kind ?? 'all'} choices={choices} onChoose={(kind) => onChange({ q: filters.q, state: filters.state, kind: kind === 'all' ? undefined : kind })} />
      </div>
      <nav class="fact-tabs" aria-label={words.state}>
        {tab(undefined, words.all, all)}
        {factStates.map((state) => tab(state, words.states[state], states && states[state]))}
      </nav>
    </form>
  );
}

function SearchBox({ filters, onChange, searchBox }: Omit<Props, 'states'>) {
  const { text } = useDesk();
  const [typed, setTyped] = useState(filters.q ?? '');
  const sent = useRef(filters.q ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address may change without the box: "clear filters", the browser's back.
  useEffect(() => {
    if ((filters.q ?? '') === sent.current) return;
    sent.current = filters.q ?? '';
    setTyped(sent.current);
  }, [filters.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const latest = useRef(filters);
  latest.current = filters;
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = value.trim();
      onChange({ ...latest.current, offset: undefined, q: sent.current });
    }, waitMs);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      moveInList(1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') searchBox.current?.blur();
      else type('');
    }
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={searchBox} id="search" type="search" value={typed} maxLength={500} autocomplete="off" spellcheck={false} enterkeyhint="search"
        placeholder={text.facts.search} aria-label={text.facts.search} aria-describedby="search-hint" onInput={(event) => type(event.currentTarget.value)} onKeyDown={onKey}
      />
      <kbd aria-hidden="true">/</kbd>
      <span class="search-hint" id="search-hint">{text.facts.searchHint}</span>
    </div>
  );
}
