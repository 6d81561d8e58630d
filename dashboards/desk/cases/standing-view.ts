import { nameOf, type Desk } from '../desk.ts';
import type { CaseRow } from './rows.ts';

/** How a case stands: what a list shows of it, and what an act answers with. */
export function standingView(desk: Desk, row: CaseRow) {
  return {
    number: row.number,
    version: row.version,
    title: row.title,
    state: row.state,
    origin: row.origin,
    owner: row.owner === null ? null : { id: row.owner, name: nameOf(desk, row.owner) },
    due: row.due,
    verdict: row.verdict,
    reason: row.reason,
    units: row.units,
    opened: { by: { id: row.opened_by, name: nameOf(desk, row.opened_by) }, at: row.opened_at },
    changedAt: row.changed_at,
    closedAt: row.closed_at,
  };
}
export type CaseStanding = ReturnType<typeof standingView>;
