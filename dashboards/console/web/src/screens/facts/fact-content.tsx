import type { ComponentChildren } from 'preact';
import type { FactBody } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** What a version says, beyond the line that is the title. */
export function FactContent({ fact }: { readonly fact: FactBody }) {
  const { text, topicName, unitName } = useDesk();
  const { fields, verdicts } = text.facts;
  const said = fact.kind === 'fact-check' ? fact.factCheck : fact.record;
  const own: [string, ComponentChildren][] = fact.kind === 'fact-check'
    ? [[fields.verdict, <b key="verdict">{verdicts[fact.factCheck.verdict]}</b>], [fields.explanation, fact.factCheck.explanation], [fields.topic, fact.factCheck.topic && topicName(fact.factCheck.topic)]]
    : [[fields.subject, fact.record.subject], [fields.value, `${fact.record.value} ${fact.record.unit}`.trim()], [fields.place, fact.record.place], [fields.period, fact.record.period]];
  const rows: [string, ComponentChildren][] = [
    ...own,
    [fact.kind === 'fact-check' ? fields.source : fields.recordSource, said.source],
    [fields.url, said.url !== null && <a href={said.url} target="_blank" rel="noopener noreferrer">{said.url}</a>],
    [fields.date, dayOf(said.date)],
    [fields.units, said.units.map(unitName).join(', ')],
  ];
  return <dl class="fact-content">{rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

/** 20/11/2026 */
export const dayOf = (iso: string): string => iso.split('-').toReversed().join('/');
