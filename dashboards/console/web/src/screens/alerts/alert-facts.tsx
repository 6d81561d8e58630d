import type { Alert } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Chips } from '../../parts/chips.tsx';
import { Time } from '../../parts/time.tsx';

/** Why it came, since when, how big it is, who is on it and who was told. */
export function AlertFacts({ alert }: { readonly alert: Alert }) {
  const { text, format } = useDesk();
  const words = text.alerts;
  const { facts } = words;
  const size = [words.times(format.number(alert.occurrences)), ...(alert.documentCount > 0 ? [words.size.documents(format.number(alert.documentCount))] : []), ...(alert.outlets.length > 0 ? [words.size.outlets(format.number(alert.outlets.length))] : [])].join(' · ');
  const closed = alert.state === 'closed';
  return (
    <dl class="facts case-facts">
      <div><dt>{facts.rule}</dt><dd><a href={`/alert-rules#rule-${alert.rule}`}>{alert.ruleTitle}</a></dd></div>
      <div><dt>{facts.size}</dt><dd>{size}</dd></div>
      <div><dt>{facts.since}</dt><dd><Time at={alert.openedAt} /></dd></div>
      {alert.lastAt !== alert.openedAt && <div><dt>{facts.last}</dt><dd><Time at={alert.lastAt} /></dd></div>}
      {!closed && <div><dt>{facts.onIt}</dt><dd>{alert.onIt.map(({ name }) => name).join(', ') || words.nobody}</dd></div>}
      {alert.until !== null && <div><dt>{facts.next}</dt><dd><Time at={alert.until} as="clock" /> <span class="quiet">({format.until(alert.until)})</span></dd></div>}
      <div><dt>{facts.told}</dt><dd>{alert.told.join(', ') || words.toldNobody}</dd></div>
      {alert.case !== null && <div><dt>{facts.case}</dt><dd><a href={`/cases/${alert.case}`}>{format.number(alert.case)}</a></dd></div>}
      {alert.units.length + alert.topics.length > 0 && <div class="alert-labels"><dt>{alert.units.length > 0 ? facts.units : facts.topics}</dt><dd><Chips units={alert.units} topics={alert.topics} /></dd></div>}
    </dl>
  );
}
