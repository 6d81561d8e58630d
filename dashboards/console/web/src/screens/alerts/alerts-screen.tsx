import { useLocation } from 'preact-iso';
import type { AlertStanding, Alerts } from '../../../../api/index.ts';
import { alertStates, readAlertFilters, writeAlertFilters, type AlertFilters } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { moveInList, useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { AlertFilterRow } from './alert-filter-row.tsx';
import { AlertRow } from './alert-row.tsx';
import { DesktopSwitch } from './desktop-switch.tsx';
import { useClosedAlerts } from './use-closed-alerts.ts';
import { Ways } from './ways.tsx';

const everyMs = 10_000;

/** Alerts: what nobody has taken first, by severity and time. */
export function AlertsScreen() {
  const { text } = useDesk();
  const words = text.alerts;
  const { query, route } = useLocation();
  const filters = readAlertFilters(query);
  const loaded = useData<Alerts>(`/api/alerts${writeAlertFilters(filters)}`, everyMs);
  const change = (next: AlertFilters): void => route(`/alerts${writeAlertFilters(next)}`, true);
  const move = (step: 1 | -1) => (event: KeyboardEvent): void => {
    if (moveInList(step)) event.preventDefault();
  };
  useShortcuts({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  return (
    <div class="screen screen-alerts">
      <Heading title={words.title}><DesktopSwitch /></Heading>
      <Ways here="/alerts" />
      <p class="quiet intro">{words.intro}</p>
      <AlertFilterRow filters={filters} rules={loaded.data?.rules ?? []} onChange={change} />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 110, 110, 110]} />}>{(data) => <Lists data={data} filters={filters} onClear={() => change({ state: '', severity: '', rule: '' })} />}</LoadedPart>
    </div>
  );
}

function Lists({ data, filters, onClear }: { readonly data: Alerts; readonly filters: AlertFilters; readonly onClear: () => void }) {
  const { text, format } = useDesk();
  const words = text.alerts;
  const closed = useClosedAlerts(filters, data.next);
  const narrowed = writeAlertFilters(filters) !== '';
  const all = [...data.alerts, ...closed.further];
  if (all.length === 0) return narrowed ? <Empty title={words.filteredTitle}>{words.filteredText} <button type="button" class="link-button" onClick={onClear}>{words.filters.clear}</button></Empty> : <Empty title={words.emptyTitle}>{words.emptyText}</Empty>;
  return (
    <>
      {narrowed && <p class="list-count"><button type="button" class="link-button" onClick={onClear}>{words.filters.clear}</button></p>}
      {alertStates.map((state) => {
        const alerts = all.filter((alert) => alert.state === state);
        return alerts.length > 0 && <List key={state} title={words.states[state]} count={state === 'closed' ? '' : format.number(alerts.length)} alerts={alerts} />;
      })}
      <Refusal error={closed.act.error} />
      {closed.next !== null && <p class="more"><button type="button" class="button" disabled={closed.act.busy} onClick={closed.more}>{words.more}</button></p>}
    </>
  );
}

function List({ title, count, alerts }: { readonly title: string; readonly count: string; readonly alerts: readonly AlertStanding[] }) {
  return (
    <section class="alert-list">
      <h2 class="day-heading">{title}{count !== '' && <small> {count}</small>}</h2>
      <ol>{alerts.map((alert) => <AlertRow key={alert.number} alert={alert} />)}</ol>
    </section>
  );
}
