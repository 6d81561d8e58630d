import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { doBatch, type BatchOptions, type Touched } from './batch.ts';
import { changeItem } from './change-item.ts';
import type { Target } from './target.ts';

/**
 * Puts items off until a time (milliseconds since 1970), or takes them up again with null.
 * @throws {RejectedError} `snooze-in-the-past`, `item-settled`, and as `itemsOf`.
 */
export const snoozeItems = (desk: Desk, viewer: Viewer, target: Target, until: number | null, options: BatchOptions): Touched =>
  doBatch(desk, viewer, 'snooze', target, options, {
    check: (items) => {
      if (until !== null && until <= instantOf(desk)) throw refuse('snooze-in-the-past', 'The time until which it is put off has passed.');
      const settled = items.find(({ state }) => state === 'settled');
      if (settled) throw refuse('item-settled', `Item ${settled.id} is settled.`);
    },
    work: (act, items) => {
      for (const item of items) changeItem(act, item, { state: until === null ? 'open' : 'snoozed', snoozed_until: until }, { what: until === null ? 'taken-up' : 'snoozed', detail: { until } });
      return [];
    },
  });
