import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import type { Filters } from '../../lib/filters.ts';
import { moveInList } from '../../lib/shortcuts.ts';
import { Icon } from '../../parts/icon.tsx';
import { FilterSelects, type SelectKey } from './filter-selects.tsx';
import { PeriodFilter } from './period-filter.tsx';
import { StoryFilter } from './story-filter.tsx';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly focusSearch: boolean;
}

const primary = ['unit', 'topic', 'outlet'] as const;
const secondary = ['source', 'language', 'kind', 'own', 'change', 'reprints', 'reach', 'tone', 'stance', 'group', 'place'] as const;

/** Search and filters; what they say stands in the address. On a phone the filters fold away. */
export function FilterBar({ filters, onChange, searchBox, focusSearch }: Props) {
  const { text, meta } = useDesk();
  const [more, setMore] = useState(() => secondary.some((key) => filters[key] !== undefined));
  const [open, setOpen] = useState(false);
  // Within a story the first question is which of its documents say something of their own.
  const first: readonly SelectKey[] = filters.story === undefined ? primary : [...primary, 'reprints'];
  const active = [...primary, ...secondary, 'period' as const, 'from' as const].filter((key) => filters[key] !== undefined).length;
  return (
    <form class={`filters ${open ? 'filters-open' : ''}`} role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="filters-first">
        <SearchBox filters={filters} onChange={onChange} searchBox={searchBox} focusSearch={focusSearch} />
        <button type="button" class="button filters-toggle" aria-expanded={open} aria-controls="filter-fields" onClick={() => setOpen(!open)}>
          <Icon name="filters" />{text.documents.filters}{active > 0 && <span class="count">{active}</span>}
        </button>
      </div>
      {filters.story !== undefined && <StoryFilter id={filters.story} onDrop={() => onChange({ ...filters, story: '' })} />}
      <div class="filter-fields" id="filter-fields">
        <PeriodFilter filters={filters} onChange={onChange} />
        <FilterSelects keys={first} filters={filters} onChange={onChange} />
        {meta.units.some(({ parent }) => parent !== null && parent === filters.unit) && (
          <label class="check"><input type="checkbox" checked={filters.lower !== undefined} onChange={(event) => onChange({ ...filters, lower: event.currentTarget.checked ? 'yes' : '' })} /> {text.documents.lower}</label>
        )}
        {(more || open) && <FilterSelects keys={secondary.filter((key) => !first.includes(key))} filters={filters} onChange={onChange} />}
        <button type="button" class="link-button filters-more" aria-expanded={more} onClick={() => setMore(!more)}>{more ? text.documents.fewerFilters : text.documents.moreFilters}</button>
      </div>
    </form>
  );
}

const waitMs = 180;

function SearchBox({ filters, onChange, searchBox, focusSearch }: Props) {
  const { text } = useDesk();
  const [typed, setTyped] = useState(filters.q ?? '');
  const sent = useRef(filters.q ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address may change without the box: "clear filters", the browser's back.
  useEffect(() => {
    if ((filters.q ?? '') !== sent.current) {
      sent.current = filters.q ?? '';
      setTyped(sent.current);
    }
  }, [filters.q]);
  useEffect(() => {
    if (focusSearch) searchBox.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  const send = (value: string): void => {
    sent.current = value.trim();
    onChange({ ...filters, q: sent.current });
  };
  const type = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(value), waitMs);
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
        ref={searchBox} id="search" type="search" value={typed} maxLength={300} autocomplete="off" spellcheck={false} enterkeyhint="search"
        placeholder={text.documents.search} aria-label={text.documents.search} aria-describedby="search-hint"
        onInput={(event) => type(event.currentTarget.value)} onKeyDown={onKey}
      />
      <kbd aria-hidden="true">/</kbd>
      <span class="search-hint" id="search-hint">{text.documents.searchHint}</span>
    </div>
  );
}
