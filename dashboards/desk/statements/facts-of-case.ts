import type { Verdict } from '../../../infra/contracts/index.ts';
import { caseFactRow } from '../cases/rows.ts';
import type { Desk } from '../desk.ts';
import { lineOf } from '../facts/fact-body.ts';
import { findFact, versionOf } from '../facts/rows.ts';
import { itemRow } from '../items/rows.ts';

/** A fact-check or record of a case, in the words of those who published it. */
export interface FactAtHand {
  readonly kind: 'fact-check' | 'record';
  readonly id: string;
  readonly line: string;
  readonly verdict: Verdict | null;
  readonly explanation: string;
  readonly source: string;
  readonly url: string | null;
  /** yyyy-mm-dd; empty where it is not known. */
  readonly date: string;
  /** Approved by a second person, or what the evidence was matched with: published words, not a colleague's draft. */
  readonly settled: boolean;
}

/** The facts that a case is about: as the desk has them, else as the evidence froze them. Fact-checks first. */
export function factsOfCase(desk: Desk, number: number): FactAtHand[] {
  const rows = desk.book.all(caseFactRow, 'SELECT kind, fact, version FROM desk_case_facts WHERE case_number = ? ORDER BY kind, fact', [number]);
  const items = desk.book.all(itemRow, 'SELECT * FROM desk_items WHERE case_number = ? ORDER BY id', [number]);
  return rows.flatMap(({ kind, fact: id }) => {
    const known = findFact(desk, id);
    if (known) {
      const body = versionOf(desk, id, known.approved ?? known.version).body;
      const said = body.kind === 'fact-check' ? body.factCheck : body.record;
      const of = body.kind === 'fact-check' ? { verdict: body.factCheck.verdict, explanation: body.factCheck.explanation } : { verdict: null, explanation: '' };
      return [{ kind, id, line: lineOf(body), ...of, source: said.source, url: said.url, date: said.date, settled: known.approved !== null }];
    }
    const frozen = items.find(({ fact_kind: ofKind, fact }) => ofKind === kind && fact === id)?.evidence.flag.evidence;
    return frozen ? [{ kind, id, line: frozen.text, verdict: frozen.verdict, explanation: '', source: '', url: null, date: frozen.date, settled: true }] : [];
  });
}
