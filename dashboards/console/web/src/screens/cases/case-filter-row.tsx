import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cases, Colleagues } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Icon } from '../../parts/icon.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import type { CaseFilters } from './cases-screen.tsx';

interface Props {
  readonly filters: CaseFilters;
  readonly states: Cases['states'] | null;
  readonly onChange: (filters: CaseFilters) => void;
}

const day = 86_400_000;
const waitMs = 180;

export function CaseFilterRow({ filters, states, onChange }: Props) {
  const { text, meta, viewer, format } = useDesk();
  const words = text.cases;
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(filters.q ?? '');
  useEffect(() => setTyped(filters.q ?? ''), [filters.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts({ '/': (event) => { event.preventDefault(); box.current?.focus(); } });
  const { data } = useData<Colleagues>('/api/desk/colleagues');
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ ...filters, q: value.trim() }), waitMs);
  };
  const named = (state: keyof Cases['states']): string => (states ? `${words.states[state]} (${format.number(states[state])})` : words.states[state]);
  const others = (data?.colleagues ?? []).filter(({ id }) => id !== viewer?.id);
  const [today, week] = [format.isoDay(Date.now()), format.isoDay(Date.now() + 7 * day)];
  return (
    <form class="filters desk-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <Segmented label={words.filters.state} name="case-state" value={filters.state ?? ''} choices={{ '': words.all, open: named('open'), waiting: named('waiting'), closed: named('closed') }} onChoose={(state) => onChange({ ...filters, state })} />
      <div class="search">
        <Icon name="search" />
        <input ref={box} type="search" value={typed} maxLength={300} autocomplete="off" spellcheck={false} placeholder={words.search} aria-label={words.search} onInput={(event) => type(event.currentTarget.value)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <Select label={words.filters.unit} value={filters.unit ?? ''} choices={[['', text.desk.filters.anyUnit], ...meta.units.map(({ id, name }) => [id, name] as const)]} onValue={(unit) => onChange({ ...filters, unit })} />
      <Select label={words.filters.owner} value={filters.owner ?? ''} choices={[['', words.filters.anyOwner], [viewer?.id ?? '', text.desk.filters.mine], ['nobody', words.filters.nobody], ...others.map(({ id, name }) => [id, name] as const)]} onValue={(owner) => onChange({ ...filters, owner })} />
      <Select label={words.filters.due} value={filters.dueBy ?? ''} choices={[['', words.filters.anyDue], [today, words.filters.dueToday], [week, words.filters.dueWeek]]} onValue={(dueBy) => onChange({ ...filters, dueBy })} />
    </form>
  );
}

function Select({ label, value, choices, onValue }: { readonly label: string; readonly value: string; readonly choices: readonly (readonly [string, string])[]; readonly onValue: (value: string) => void }) {
  return (
    <label class={`select ${value === '' ? '' : 'select-active'}`}>
      <span class="select-label">{label}</span>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map(([key, name]) => <option key={key} value={key} selected={key === value}>{name}</option>)}
        {value !== '' && !choices.some(([key]) => key === value) && <option value={value} selected>{value}</option>}
      </select>
    </label>
  );
}
