import type { FactBody } from '../../../api/index.ts';
import type { Desk } from './context.ts';

export interface FactChange {
  /** Of the field, as the reader knows it. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The fields in which two versions of a fact differ, with what stands in each. */
export function changesBetween(before: FactBody, after: FactBody, desk: Pick<Desk, 'text' | 'topicName' | 'unitName'>): FactChange[] {
  const [old, fresh] = [shown(before, desk), shown(after, desk)];
  return fresh.flatMap(([name, to], index) => {
    const from = old[index]?.[1] ?? '';
    return from === to ? [] : [{ name, from, to }];
  });
}

function shown(fact: FactBody, { text, topicName, unitName }: Pick<Desk, 'text' | 'topicName' | 'unitName'>): [string, string][] {
  const { fields, verdicts } = text.facts;
  const said = fact.kind === 'fact-check' ? fact.factCheck : fact.record;
  const own: [string, string][] = fact.kind === 'fact-check'
    ? [[fields.claim, fact.factCheck.claim], [fields.verdict, verdicts[fact.factCheck.verdict]], [fields.explanation, fact.factCheck.explanation], [fields.topic, fact.factCheck.topic && topicName(fact.factCheck.topic)], [fields.source, said.source]]
    : [[fields.subject, fact.record.subject], [fields.value, fact.record.value], [fields.unit, fact.record.unit], [fields.place, fact.record.place], [fields.period, fact.record.period], [fields.recordSource, said.source]];
  return [...own, [fields.url, said.url ?? ''], [fields.date, said.date.split('-').toReversed().join('/')], [fields.units, said.units.map(unitName).join(', ')]];
}
