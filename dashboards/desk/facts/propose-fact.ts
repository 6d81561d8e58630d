import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { seenFact } from './seen-fact.ts';
import { factView, type FactView } from './view.ts';
import { proposeVersion } from './write-version.ts';

/**
 * Asks a second person to approve the newest version.
 * @throws {RejectedError} `not-found`, `version-conflict`, `fact-not-draft`, `not-allowed`.
 */
export function proposeFact(desk: Desk, viewer: Viewer, { id, version }: { readonly id: string; readonly version: number }): FactView {
  demand(viewer, 'judge');
  return desk.book.transaction(() => {
    const { row } = seenFact(desk, id, version);
    if (row.state !== 'draft') throw refuse('fact-not-draft', `${id} is ${row.state}, not a draft.`);
    proposeVersion(desk, viewer, id, version);
    return factView(desk, id);
  });
}
