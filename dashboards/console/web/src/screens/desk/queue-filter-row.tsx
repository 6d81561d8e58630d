import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Colleagues } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import type { QueueFilters } from '../../lib/queue-filters.ts';
import { useData } from '../../lib/use-data.ts';
import { Icon } from '../../parts/icon.tsx';

interface Props {
  readonly bar: RefObject<HTMLFormElement | null>;
  readonly filters: QueueFilters;
  readonly onChange: (filters: QueueFilters) => void;
}

const waitMs = 180;

/** What narrows the queue; it stands in the address. */
export function QueueFilterRow({ bar, filters, onChange }: Props) {
  const { text, meta, viewer } = useDesk();
  const words = text.desk.filters;
  const [typed, setTyped] = useState(filters.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(filters.q), [filters.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { data } = useData<Colleagues>('/api/desk/colleagues');
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ ...filters, q: value.trim() }), waitMs);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-row][aria-current] [data-row-link], [data-row] [data-row-link]')?.focus();
  };
  const others = (data?.colleagues ?? []).filter(({ id }) => id !== viewer?.id);
  return (
    <form ref={bar} class="filters desk-filters" role="search" aria-label={words.label} onKeyDown={leave} onSubmit={(event) => event.preventDefault()}>
      <div class="search">
        <Icon name="search" />
        <input name="q" type="search" value={typed} maxLength={300} autocomplete="off" spellcheck={false} placeholder={words.search} aria-label={words.search} onInput={(event) => type(event.currentTarget.value)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <Select name="state" label={words.state} usual="open" value={filters.state} choices={text.desk.states} onValue={(state) => onChange({ ...filters, state: state as QueueFilters['state'] })} />
      <Select name="unit" label={words.unit} value={filters.unit} choices={{ '': words.anyUnit, ...Object.fromEntries(meta.units.map(({ id, name }) => [id, name])) }} onValue={(unit) => onChange({ ...filters, unit })} />
      <Select name="assignee" label={words.assignee} value={filters.assignee} choices={{ '': words.anyAssignee, [viewer?.id ?? 'me']: words.mine, nobody: words.nobody, ...Object.fromEntries(others.map(({ id, name }) => [id, name])) }} onValue={(assignee) => onChange({ ...filters, assignee })} />
    </form>
  );
}

function Select({ name, label, value, choices, usual = '', onValue }: { readonly name: string; readonly label: string; readonly value: string; readonly choices: Readonly<Record<string, string>>; readonly usual?: string; readonly onValue: (value: string) => void }) {
  return (
    <label class={`select ${value === usual ? '' : 'select-active'}`}>
      <span class="select-label">{label}</span>
      <select name={name} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {Object.entries(choices).map(([key, words]) => <option key={key} value={key} selected={key === value}>{words}</option>)}
      </select>
    </label>
  );
}
