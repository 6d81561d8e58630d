import { useDesk } from '../../lib/context.ts';
import type { Filters } from '../../lib/filters.ts';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** A named period, or two days, or (from the chart) two times of a day. */
export function PeriodFilter({ filters, onChange }: Props) {
  const { text, format } = useDesk();
  const words = text.documents;
  const custom = filters.from !== undefined || filters.to !== undefined;
  const { from: _from, to: _to, period: _period, ...others } = filters;
  const choose = (value: string): void => {
    const today = format.isoDay(Date.now());
    if (value === 'custom') onChange({ ...others, from: format.isoDay(Date.now() - 6 * 86_400_000), to: today });
    else onChange({ ...others, period: value });
  };
  const value = custom ? 'custom' : (filters.period ?? '');
  return (
    <>
      <label class={`select ${value === '' ? '' : 'select-active'}`}>
        <span class="select-label">{words.labels.period}</span>
        <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.any.period}</option>
          {Object.entries(words.periods).map(([id, name]) => <option key={id} value={id}>{id === 'custom' && custom ? written(filters) ?? name : name}</option>)}
        </select>
      </label>
      {custom && (
        <>
          <Day label={words.from} value={filters.from} onChange={(day) => onChange({ ...others, from: day, ...(filters.to ? { to: filters.to } : {}) })} />
          <Day label={words.to} value={filters.to} onChange={(day) => onChange({ ...others, to: day, ...(filters.from ? { from: filters.from } : {}) })} />
        </>
      )}
    </>
  );
}

/** "08:00–09:00" when the address holds an hour of the chart. */
function written({ from, to }: Filters): string | null {
  if (!from?.includes('T') || !to?.includes('T')) return null;
  return `${from.slice(11)}–${to.slice(11)}, ${from.slice(8, 10)}/${from.slice(5, 7)}`;
}

function Day({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string) => void }) {
  return (
    <label class="select select-active">
      <span class="select-label">{label}</span>
      <input type="date" value={value?.slice(0, 10) ?? ''} onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)} />
    </label>
  );
}
