import type { Desk } from '../desk.ts';
import { notFound, VersionConflict } from '../errors.ts';
import { findFact, versionOf, type FactRow, type VersionRow } from './rows.ts';
import { factView } from './view.ts';

/**
 * The fact and its newest version, which must be the one that was seen.
 * @throws {RejectedError} `not-found`, `version-conflict`.
 */
export function seenFact(desk: Desk, id: string, version: number): { readonly row: FactRow; readonly newest: VersionRow } {
  const row = findFact(desk, id);
  if (!row) throw notFound(`fact ${id}`);
  if (row.version !== version) throw new VersionConflict(`Fact ${id}`, factView(desk, id));
  return { row, newest: versionOf(desk, id, row.version) };
}
