import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse, VersionConflict } from '../errors.ts';
import { approveVersion, wroteIt } from './approve-fact.ts';
import { hindrance } from './checkable.ts';
import { factColumns, factRow, versionOf } from './rows.ts';
import { seenFact } from './seen-fact.ts';

/** Named facts as they were seen, or everything proposed that the viewer may approve: then with the number that a dry run gave. */
export type ApproveTarget = { readonly facts: readonly { readonly id: string; readonly version: number }[] } | { readonly all: true; readonly count: number };

/**
 * Approves many facts in one go, all or none. A dry run answers how many and changes nothing.
 * @throws {RejectedError} as `approveFact` of any of them; `nothing-chosen`; `version-conflict` where the number is no longer what was seen.
 */
export function approveMany(desk: Desk, viewer: Viewer, target: ApproveTarget, { dryRun }: { readonly dryRun: boolean }): { readonly touched: number; readonly dryRun: boolean; readonly facts: string[] } {
  demand(viewer, 'approve');
  return desk.book.transaction(() => {
    const chosen = 'all' in target ? approvable(desk, viewer) : target.facts;
    if ('all' in target && !dryRun && chosen.length !== target.count) throw new VersionConflict('The list of proposals', { count: chosen.length });
    if (chosen.length === 0 && !dryRun) throw refuse('nothing-chosen', 'No fact was chosen.');
    for (const { id, version } of chosen) {
      const { row, newest } = seenFact(desk, id, version);
      if (!dryRun) approveVersion(desk, viewer, row, newest);
    }
    return { touched: chosen.length, dryRun, facts: chosen.map(({ id }) => id) };
  });
}

const approvable = (desk: Desk, viewer: Viewer): { id: string; version: number }[] =>
  desk.book
    .all(factRow, `SELECT ${factColumns} FROM desk_facts WHERE state = 'proposed' ORDER BY id`)
    .filter((row) => !wroteIt(desk, viewer, row) && hindrance(versionOf(desk, row.id, row.version).body) === null)
    .map(({ id, version }) => ({ id, version }));
