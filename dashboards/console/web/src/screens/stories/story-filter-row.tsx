import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { moveInList } from '../../lib/shortcuts.ts';
import type { StoryFilters } from '../../lib/story-filters.ts';
import { Icon } from '../../parts/icon.tsx';
import { reaches, storySorts, periodNames } from '../../words.ts';

interface Props {
  readonly filters: StoryFilters;
  readonly onChange: (filters: StoryFilters) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
}

const waitMs = 220;

/** Search, filters and the order; what they say stands in the address. */
export function StoryFilterRow({ filters, onChange, searchBox }: Props) {
  const { text, meta, language } = useDesk();
  const words = text.stories;
  const written = filters.from !== '' || filters.to !== '';
  const choose = <Key extends keyof StoryFilters>(key: Key, value: StoryFilters[Key]): void => onChange({ ...filters, [key]: value });
  return (
    <form class="filters desk-filters story-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <StorySearch filters={filters} onChange={onChange} searchBox={searchBox} />
      <Select label={words.filters.period} value={written ? 'written' : filters.period} active={written} onChoose={(value) => onChange({ ...filters, from: '', to: '', period: periodNames.find((name) => name === value) ?? '7d' })}
        choices={[...(written ? [['written', `${filters.from.replace('T', ' ')} – ${filters.to.replace('T', ' ')}`] as const] : []), ...periodNames.map((name) => [name, text.documents.periods[name]] as const)]} />
      <Select label={words.filters.unit} value={filters.unit} active={filters.unit !== ''} onChoose={(value) => choose('unit', value)} choices={[['', words.any.unit], ...meta.units.map(({ id, name }) => [id, name] as const)]} />
      <Select label={words.filters.topic} value={filters.topic} active={filters.topic !== ''} onChoose={(value) => choose('topic', value)} choices={[['', words.any.topic], ...meta.topics.map(({ id, name }) => [id, name[language]] as const)]} />
      <Select label={words.filters.reach} value={filters.reach} active={filters.reach !== ''} onChoose={(value) => choose('reach', value)} choices={[['', words.any.reach], ...reaches.map((reach) => [reach, words.reaches[reach]] as const)]} />
      <Select label={words.filters.sort} value={filters.sort} active={false} onChoose={(value) => choose('sort', storySorts.find((sort) => sort === value) ?? 'documents')} choices={storySorts.map((sort) => [sort, words.sorts[sort]] as const)} />
      <span class="story-checks">
        <label class="check"><input type="checkbox" checked={filters.reprints !== ''} onChange={(event) => choose('reprints', event.currentTarget.checked ? 'originals' : '')} /> {words.filters.originals}</label>
        <label class="check"><input type="checkbox" checked={filters.singles !== ''} onChange={(event) => choose('singles', event.currentTarget.checked ? 'yes' : '')} /> {words.filters.singles}</label>
      </span>
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly active: boolean;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, active, choices, onChoose }: SelectProps) {
  return (
    <label class={`select ${active ? 'select-active' : ''}`}>
      <span class="select-label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>{choices.map(([id, name]) => <option key={id} value={id} selected={id === value}>{name}</option>)}</select>
    </label>
  );
}

function StorySearch({ filters, onChange, searchBox }: Props) {
  const { text } = useDesk();
  const [typed, setTyped] = useState(filters.q);
  const sent = useRef(filters.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address may change without the box: "clear filters", the browser's back.
  useEffect(() => {
    if (filters.q !== sent.current) setTyped((sent.current = filters.q));
  }, [filters.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange({ ...filters, q: (sent.current = value.trim()) }), waitMs);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key !== 'Escape') moveInList(1);
    else if (typed === '') searchBox.current?.blur();
    else type('');
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input ref={searchBox} type="search" name="q" value={typed} maxLength={300} autocomplete="off" spellcheck={false} placeholder={text.stories.search} aria-label={text.stories.search} onInput={(event) => type(event.currentTarget.value)} onKeyDown={onKey} />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
