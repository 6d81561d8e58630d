import { nameOf, type Desk } from '../desk.ts';
import { notFound } from '../errors.ts';
import { hindrance } from './checkable.ts';
import { lineOf } from './fact-body.ts';
import { factRow, factColumns, versionsOf, type FactRow, type VersionRow } from './rows.ts';

/** One fact with every version, newest first, and who did what. Null where the act has not been done. */
export function factView(desk: Desk, id: string) {
  const row = desk.book.get(factRow, `SELECT ${factColumns} FROM desk_facts WHERE id = ?`, [id]);
  if (!row) throw notFound(`fact ${id}`);
  const versions = versionsOf(desk, id);
  return { ...summaryOf(row, versions[0] as VersionRow), versions: versions.map((version) => versionView(desk, version)) };
}
export type FactView = ReturnType<typeof factView>;

/** What a list shows of a fact. */
export function summaryOf(row: FactRow, newest: VersionRow) {
  return { id: row.id, kind: row.kind, version: row.version, approvedVersion: row.approved, state: row.state, changedAt: row.changed_at, line: lineOf(newest.body), fact: newest.body, hindrance: hindrance(newest.body) };
}

function versionView(desk: Desk, row: VersionRow) {
  const act = (by: string | null, at: number | null) => (by === null || at === null ? null : { by: { id: by, name: nameOf(desk, by) }, at });
  return {
    version: row.version,
    state: row.state,
    fact: row.body,
    made: { by: { id: row.made_by, name: nameOf(desk, row.made_by) }, at: row.made_at },
    proposed: act(row.proposed_by, row.proposed_at),
    approved: act(row.approved_by, row.approved_at),
    retired: act(row.retired_by, row.retired_at),
  };
}
