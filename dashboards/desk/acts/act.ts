import { z } from 'zod';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { demand } from '../errors.ts';

/** An act of a colleague that is under way: everything it changes is marked with it, so that it can be undone. */
export interface Act {
  readonly id: number;
  readonly desk: Desk;
  readonly viewer: Viewer;
}

/** Does an act, all of it or nothing. A refusal because a case is not the viewer's is written to the audit log. */
export function doAct<Result>(desk: Desk, viewer: Viewer, name: string, work: (act: Act) => Result): Result {
  demand(viewer, 'judge');
  return auditRefusal(desk, viewer, name, () =>
    desk.book.transaction(() => {
      desk.book.run('INSERT INTO desk_acts (by, at, name) VALUES (?, ?, ?)', [viewer.id, instantOf(desk), name]);
      const id = desk.book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id')?.id ?? 0;
      return work({ id, desk, viewer });
    }),
  );
}

/** The line must stand although what was tried is rolled back. */
export function auditRefusal<Result>(desk: Desk, viewer: Viewer, act: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RejectedError && error.code === 'not-your-unit') desk.book.transaction(() => desk.audit({ person: viewer.id, act: 'case-refused', object: 'cases', detail: { act, why: error.message } }));
    throw error;
  }
}

/** Remembers how a row was before the act. */
export function mark({ id, desk: { book } }: Act, kind: 'item' | 'case' | 'task' | 'referral', ref: number, versionAfter: number | null, before: Readonly<Record<string, string | number | null>> | null): void {
  book.run('INSERT INTO desk_act_marks (act, kind, ref, version_after, before) VALUES (?, ?, ?, ?, ?)', [id, kind, ref, versionAfter, before === null ? null : JSON.stringify(before)]);
}
