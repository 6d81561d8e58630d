import type { Alerts } from '../../../../api/index.ts';
import { alertSeverities, type AlertFilters } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { Segmented } from '../../parts/segmented.tsx';

interface Props {
  readonly filters: AlertFilters;
  readonly rules: Alerts['rules'];
  readonly onChange: (filters: AlertFilters) => void;
}

export function AlertFilterRow({ filters, rules, onChange }: Props) {
  const { text } = useDesk();
  const words = text.alerts;
  return (
    <form class="filters desk-filters" onSubmit={(event) => event.preventDefault()}>
      <Segmented label={words.filters.state} name="alert-state" value={filters.state} choices={{ '': words.filters.all, ...words.states }} onChoose={(state) => onChange({ ...filters, state })} />
      <label class={`select ${filters.severity === '' ? '' : 'select-active'}`}>
        <span class="select-label">{words.filters.severity}</span>
        <select value={filters.severity} onChange={(event) => onChange({ ...filters, severity: alertSeverities.find((name) => name === event.currentTarget.value) ?? '' })}>
          <option value="">{words.filters.anySeverity}</option>
          {alertSeverities.map((severity) => <option key={severity} value={severity} selected={severity === filters.severity}>{words.severities[severity]}</option>)}
        </select>
      </label>
      <label class={`select ${filters.rule === '' ? '' : 'select-active'}`}>
        <span class="select-label">{words.filters.rule}</span>
        <select value={filters.rule} onChange={(event) => onChange({ ...filters, rule: event.currentTarget.value })}>
          <option value="">{words.filters.anyRule}</option>
          {rules.map(({ id, title }) => <option key={id} value={id} selected={id === filters.rule}>{title}</option>)}
          {filters.rule !== '' && !rules.some(({ id }) => id === filters.rule) && <option value={filters.rule} selected>{filters.rule}</option>}
        </select>
      </label>
    </form>
  );
}
