import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { updateRow } from '../write-row.ts';
import { changeState } from './change-state.ts';
import { requireCheckable } from './checkable.ts';
import { versionsOf, type FactRow, type VersionRow } from './rows.ts';
import { seenFact } from './seen-fact.ts';
import { factView, type FactView } from './view.ts';

/**
 * Brings a version into matching. Only a second person may: nobody who wrote it or any of the versions since the one that is matched now.
 * @throws {RejectedError} `not-found`, `version-conflict`, `fact-not-proposed`, `fact-own-approval`, `fact-no-public-source`, `fact-no-claim`,
 * `fact-claim-is-question`, `not-allowed`.
 */
export function approveFact(desk: Desk, viewer: Viewer, { id, version }: { readonly id: string; readonly version: number }): FactView {
  demand(viewer, 'approve');
  return desk.book.transaction(() => {
    const { row, newest } = seenFact(desk, id, version);
    approveVersion(desk, viewer, row, newest);
    return factView(desk, id);
  });
}

export function approveVersion(desk: Desk, viewer: Viewer, row: FactRow, newest: VersionRow): void {
  if (row.state !== 'proposed') throw refuse('fact-not-proposed', `${row.id} is ${row.state}, not proposed.`);
  if (wroteIt(desk, viewer, row)) throw refuse('fact-own-approval', `${row.id} was written or revised by the same person.`, 'Ask a colleague to approve it.');
  requireCheckable(row.id, newest.body);
  updateRow(desk.book, 'desk_facts', 'id', row.id, { state: 'approved', approved: row.version });
  changeState(desk, viewer, newest, 'approved');
}

/** Whether the viewer had a hand in what is proposed. */
export const wroteIt = (desk: Desk, viewer: Viewer, row: FactRow): boolean => versionsOf(desk, row.id).some(({ version, made_by: by }) => version > (row.approved ?? 0) && by === viewer.id);
