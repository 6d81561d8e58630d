import type { CaseView } from '../cases/case-view.ts';
import type { ItemView } from '../items/view.ts';
import type { CaseFile } from './case-file.ts';

/** A fact with its source: as the desk has it, else as the evidence froze it. */
export function factOfFile({ kind, id, version, line, verdict, fact }: CaseView['facts'][number], items: readonly ItemView[]): CaseFile['facts'][number] {
  if (fact !== null) {
    const of = fact.kind === 'fact-check' ? { explanation: fact.factCheck.explanation, source: fact.factCheck.source, url: fact.factCheck.url, date: fact.factCheck.date } : { explanation: '', source: fact.record.source, url: fact.record.url, date: fact.record.date };
    return { kind, id, version, text: line, verdict, ...of };
  }
  const frozen = items.find(({ evidence }) => evidence.fact.id === id && evidence.fact.kind === kind)?.evidence.fact;
  return { kind, id, version, text: frozen?.text ?? '', verdict: frozen?.verdict ?? null, explanation: '', source: '', url: null, date: frozen?.date ?? '' };
}
