import type { Verdict } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Act } from '../acts/act.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { doBatch, type BatchOptions, type Touched } from '../items/batch.ts';
import { changeItem } from '../items/change-item.ts';
import { postJudged } from '../items/post-judged.ts';
import type { ItemRow } from '../items/rows.ts';
import type { Target } from '../items/target.ts';
import { groupOf } from '../items/rows.ts';
import { caseFor } from './case-for.ts';
import { concludeCase, requireConclusion, type Conclusion } from './conclude-case.ts';
import { addFact, joinUnits, reread } from './make-case.ts';
import { findCase, type CaseRow } from './rows.ts';

export interface Judgement extends Conclusion {
  /** The number of a case to join; without it the items' own, an open one about the same fact and verdict, or a new one. */
  readonly case?: number | undefined;
}

/**
 * Judges items: they are settled, a case is opened or joined, what follows from the verdict is noted there, and the log learns of each flag.
 * @throws {RejectedError} `reason-too-short`, `referral-missing`, `referral-unfit`, `unit-unknown`, `item-settled`, `case-closed`, `not-your-unit`, and as `itemsOf`.
 */
export const judgeItems = (desk: Desk, viewer: Viewer, target: Target, judgement: Judgement, options: BatchOptions): Touched =>
  doBatch(desk, viewer, 'verdict', target, options, {
    check: (items) => {
      requireConclusion(desk, judgement);
      const settled = items.find(({ state }) => state === 'settled');
      if (settled) throw refuse('item-settled', `Item ${settled.id} is settled.`, 'Undo the verdict or reopen its case first.');
      if (judgement.case !== undefined) requireOpen(findCase(desk, viewer, judgement.case));
    },
    work: (act, items) => {
      const byFact = new Map<string, ItemRow[]>();
      for (const item of items) {
        const key = `${item.case_number ?? ''}/${groupOf(item.fact_kind, item.fact)}`;
        byFact.set(key, [...(byFact.get(key) ?? []), item]);
      }
      const joined = new Map<number, ItemRow[]>();
      for (const group of byFact.values()) {
        const [first] = group as [ItemRow];
        const row = judgement.case === undefined ? caseFor(act, first, judgement.verdict) : findCase(desk, viewer, judgement.case);
        settleItems(act, row, group, judgement.verdict, judgement.reason);
        joined.set(row.number, [...(joined.get(row.number) ?? []), ...group]);
      }
      for (const number of joined.keys()) concludeCase(act, reread(act, number), judgement);
      return [...joined.keys()];
    },
  });

/** @throws {RejectedError} `case-closed`. */
export function requireOpen(row: CaseRow): void {
  if (row.state === 'closed') throw refuse('case-closed', `Case ${row.number} is closed.`, 'Reopen it first.');
}

/** Settles items in a case. */
export function settleItems(act: Act, row: CaseRow, items: readonly ItemRow[], verdict: Verdict, reason: string): void {
  const at = instantOf(act.desk);
  joinUnits(act, reread(act, row.number), items.flatMap(({ units }) => units));
  for (const item of items) {
    const { evidence } = item.evidence.flag;
    changeItem(act, item, { state: 'settled', snoozed_until: null, verdict, judged_at: at, case_number: row.number }, { what: 'judged', text: reason.trim(), detail: { verdict, case: row.number }, caseNumber: row.number });
    addFact(act, row.number, evidence.kind, evidence.id, evidence.version);
    postJudged(act.desk, item, verdict, { withdrawn: false });
  }
}
