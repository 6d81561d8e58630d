import { z } from 'zod';
import type { Viewer } from '../../access/viewer.ts';
import { doAct, type Act } from '../acts/act.ts';
import type { Desk } from '../desk.ts';
import { demand } from '../errors.ts';
import type { ItemRow } from './rows.ts';
import { itemsOf, type Target } from './target.ts';

/** What a batch did, or would do. `cases`: those that were opened or joined. */
export interface Touched {
  readonly touched: number;
  readonly dryRun: boolean;
  readonly items: number[];
  readonly cases: number[];
  /** Which version each item had and has: whoever did this has seen the latter. */
  readonly versions: { readonly id: number; readonly seen: number; readonly now: number }[];
}

export interface BatchOptions {
  /** Answers how many it would touch and changes nothing; what would be refused is refused. */
  readonly dryRun: boolean;
}

/** Does one thing to every item of a target, all or nothing. `check` may refuse before anything is written. */
export function doBatch(desk: Desk, viewer: Viewer, name: string, target: Target, { dryRun }: BatchOptions, { check = () => undefined, work }: { readonly check?: (items: readonly ItemRow[]) => void; readonly work: (act: Act, items: readonly ItemRow[]) => readonly number[] }): Touched {
  const versionOf = (id: number): number => desk.book.get(z.object({ version: z.number() }), 'SELECT version FROM desk_items WHERE id = ?', [id])?.version ?? 0;
  const touched = (items: readonly ItemRow[], cases: readonly number[]): Touched => ({ touched: items.length, dryRun, items: items.map(({ id }) => id), cases: [...cases], versions: items.map(({ id, version }) => ({ id, seen: version, now: versionOf(id) })) });
  if (dryRun) {
    demand(viewer, 'judge');
    const items = itemsOf(desk, viewer, target);
    check(items);
    return touched(items, []);
  }
  return doAct(desk, viewer, name, (act) => {
    const items = itemsOf(desk, viewer, target);
    check(items);
    return touched(items, work(act, items));
  });
}
