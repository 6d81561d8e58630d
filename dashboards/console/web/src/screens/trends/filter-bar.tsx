import { useDesk } from '../../lib/context.ts';
import { isTrendNarrowed, isWritten, noTrendFilters, type TrendFilters } from '../../lib/trend-filters.ts';
import { reaches, trendPeriods } from '../../words.ts';

interface Props {
  readonly filters: TrendFilters;
  readonly onChange: (filters: TrendFilters) => void;
}

const weekMs = 6 * 86_400_000;

/** What is counted; it stands in the address. */
export function TrendFilterBar({ filters, onChange }: Props) {
  const { text, meta, language, format } = useDesk();
  const words = text.trends;
  const written = isWritten(filters);
  const today = format.isoDay(Date.now());
  const period = (value: string): void => {
    if (value === 'custom') onChange({ ...filters, from: format.isoDay(Date.now() - weekMs), to: today });
    else onChange({ ...filters, from: '', to: '', period: trendPeriods.find((name) => name === value) ?? noTrendFilters.period });
  };
  return (
    <form class="filters trend-filters" role="search" aria-label={words.filters.label} onSubmit={(event) => event.preventDefault()}>
      <Select label={words.filters.period} value={written ? 'custom' : filters.period} active={written} onChoose={period} choices={Object.entries(words.periods)} />
      {written && (
        <>
          <Day label={words.from} value={filters.from} most={filters.to.slice(0, 10) || today} onChoose={(from) => onChange({ ...filters, from })} />
          <Day label={words.to} value={filters.to === '' ? today : filters.to} least={filters.from.slice(0, 10)} onChoose={(to) => onChange({ ...filters, to })} />
        </>
      )}
      <Select label={words.filters.unit} value={filters.unit} active={filters.unit !== ''} onChoose={(unit) => onChange({ ...filters, unit })} choices={[['', words.any.unit], ...meta.units.map(({ id, name, parent }) => [id, parent ? `– ${name}` : name] as const)]} />
      <Select label={words.filters.topic} value={filters.topic} active={filters.topic !== ''} onChoose={(topic) => onChange({ ...filters, topic })} choices={[['', words.any.topic], ...meta.topics.map(({ id, name }) => [id, name[language]] as const)]} />
      <Select label={words.filters.reach} value={filters.reach} active={filters.reach !== ''} onChoose={(value) => onChange({ ...filters, reach: reaches.find((reach) => reach === value) ?? '' })} choices={[['', words.any.reach], ...reaches.map((reach) => [reach, text.stories.reaches[reach]] as const)]} />
      <Select label={words.filters.reprints} value={filters.reprints} active={filters.reprints !== ''} onChoose={(value) => onChange({ ...filters, reprints: value === 'originals' ? 'originals' : '' })} choices={[['', words.any.reprints], ['originals', words.originals]]} />
      {isTrendNarrowed(filters) && <button type="button" class="link-button" onClick={() => onChange({ ...noTrendFilters, period: filters.period, from: filters.from, to: filters.to })}>{words.filters.clear}</button>}
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
  const known = choices.some(([id]) => id === value) ? choices : [...choices, [value, value] as const];
  return (
    <label class={`select ${active ? 'select-active' : ''}`}>
      <span class="select-label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>{known.map(([id, name]) => <option key={id} value={id} selected={id === value}>{name}</option>)}</select>
    </label>
  );
}

function Day({ label, value, least, most, onChoose }: { readonly label: string; readonly value: string; readonly least?: string; readonly most?: string; readonly onChoose: (day: string) => void }) {
  return (
    <label class="select select-active">
      <span class="select-label">{label}</span>
      <input type="date" value={value.slice(0, 10)} min={least} max={most} onChange={(event) => event.currentTarget.value !== '' && onChoose(event.currentTarget.value)} />
    </label>
  );
}
