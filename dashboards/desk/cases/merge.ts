import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { doBatch, type BatchOptions, type Touched } from '../items/batch.ts';
import { changeItem } from '../items/change-item.ts';
import type { ItemRow } from '../items/rows.ts';
import type { Target } from '../items/target.ts';
import { openForItem } from './case-for.ts';
import { changeCase } from './change-case.ts';
import { requireOpen } from './judge.ts';
import { addFact, joinUnits, reread } from './make-case.ts';
import { findCase } from './rows.ts';

/**
 * Brings items of one fact or several into one case: a given one, or a new one. They keep their state; a verdict may follow.
 * @throws {RejectedError} `case-closed`, `not-your-unit`, and as `itemsOf`.
 */
export const mergeItems = (desk: Desk, viewer: Viewer, target: Target, into: number | undefined, options: BatchOptions): Touched =>
  doBatch(desk, viewer, 'merge', target, options, {
    check: () => {
      if (into !== undefined) requireOpen(findCase(desk, viewer, into));
    },
    work: (act, items) => {
      const opened = into === undefined ? openForItem(act, items[0] as ItemRow) : findCase(desk, viewer, into);
      const row = changeCase(act, opened, {}, { what: 'merged', detail: { items: items.length } });
      joinUnits(act, row, items.flatMap(({ units }) => units));
      for (const item of items) {
        const { evidence } = item.evidence.flag;
        changeItem(act, item, { case_number: row.number }, { what: 'merged', detail: { case: row.number }, caseNumber: row.number });
        addFact(act, row.number, evidence.kind, evidence.id, evidence.version);
      }
      return [reread(act, row.number).number];
    },
  });
