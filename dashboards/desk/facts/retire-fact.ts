import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { updateRow } from '../write-row.ts';
import { changeState } from './change-state.ts';
import { versionOf } from './rows.ts';
import { seenFact } from './seen-fact.ts';
import { factView, type FactView } from './view.ts';

/**
 * Takes a fact out of matching, with the version that waits for approval if there is one. One person is enough: less is matched, not more.
 * @throws {RejectedError} `not-found`, `version-conflict`, `fact-retired`, `not-allowed`.
 */
export function retireFact(desk: Desk, viewer: Viewer, { id, version }: { readonly id: string; readonly version: number }): FactView {
  demand(viewer, 'judge');
  return desk.book.transaction(() => {
    const { row, newest } = seenFact(desk, id, version);
    if (row.state === 'retired') throw refuse('fact-retired', `${id} is retired already.`);
    updateRow(desk.book, 'desk_facts', 'id', id, { state: 'retired', approved: null });
    // The matched version first, so that the highest version of the fact is also the last word.
    if (row.approved !== null && row.approved !== row.version) changeState(desk, viewer, versionOf(desk, id, row.approved), 'retired');
    changeState(desk, viewer, newest, 'retired');
    return factView(desk, id);
  });
}
