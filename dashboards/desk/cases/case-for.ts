import type { Verdict } from '../../../infra/contracts/index.ts';
import { seesUnits } from '../../access/viewer.ts';
import type { Act } from '../acts/act.ts';
import type { ItemRow } from '../items/rows.ts';
import { makeCase } from './make-case.ts';
import { caseRow, type CaseRow } from './rows.ts';

/** The case that an item's verdict belongs to: the one it is in, an open one about the same fact with the same verdict, or a new one. */
export function caseFor(act: Act, item: ItemRow, verdict: Verdict): CaseRow {
  const { desk: { book }, viewer } = act;
  const mine = (row: CaseRow | undefined): row is CaseRow => row !== undefined && row.state !== 'closed' && seesUnits(viewer, row.units);
  const own = item.case_number === null ? undefined : book.get(caseRow, 'SELECT * FROM desk_cases WHERE number = ?', [item.case_number]);
  if (mine(own)) return own;
  const sameFact = book.all(caseRow, `SELECT c.* FROM desk_cases c JOIN desk_case_facts f ON f.case_number = c.number WHERE f.kind = ? AND f.fact = ? AND c.state <> 'closed' AND c.verdict = ? ORDER BY c.number DESC`, [item.fact_kind, item.fact, verdict]).find(mine);
  return sameFact ?? openForItem(act, item);
}

/** Named after the fact, never after the document: a title must not keep what an erasure has to take. */
export const openForItem = (act: Act, item: ItemRow): CaseRow => makeCase(act, { title: item.evidence.flag.evidence.text || item.fact, origin: 'flag', owner: act.viewer.id, due: null, units: item.units });
