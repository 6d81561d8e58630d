import type { Viewer } from '../../access/viewer.ts';
import { requireColleague } from '../colleague.ts';
import type { Desk } from '../desk.ts';
import { doBatch, type BatchOptions, type Touched } from './batch.ts';
import { changeItem } from './change-item.ts';
import type { Target } from './target.ts';

/**
 * Gives items to a colleague, or to nobody.
 * @throws {RejectedError} `colleague-unknown`, and as `itemsOf`.
 */
export const assignItems = (desk: Desk, viewer: Viewer, target: Target, assignee: string | null, options: BatchOptions): Touched =>
  doBatch(desk, viewer, 'assign', target, options, {
    check: (items) => {
      if (assignee !== null) for (const { units } of items) requireColleague(desk, assignee, units);
    },
    work: (act, items) => {
      for (const item of items) changeItem(act, item, { assignee }, { what: 'assigned', detail: { to: assignee } });
      return [];
    },
  });
