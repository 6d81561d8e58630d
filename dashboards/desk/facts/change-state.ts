import { factChanged, type FactState } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { postEvent } from '../post.ts';
import { updateRow, type Cells } from '../write-row.ts';
import { idOf } from './fact-body.ts';
import type { VersionRow } from './rows.ts';

const doneBy: Partial<Record<FactState, string>> = { proposed: 'proposed', approved: 'approved', retired: 'retired' };

/** Brings a version into a state: the row, the event on the log and the line of the audit log, in the transaction that is under way. */
export function changeState(desk: Desk, viewer: Viewer, version: VersionRow, state: FactState): void {
  const at = instantOf(desk);
  const id = idOf(version.body);
  const done = doneBy[state];
  const cells: Cells = done === undefined ? {} : { [`${done}_by`]: viewer.id, [`${done}_at`]: at };
  const names = ['state', ...Object.keys(cells)];
  desk.book.run(`UPDATE desk_fact_versions SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE fact = ? AND version = ?`, [state, ...Object.values(cells), id, version.version]);
  updateRow(desk.book, 'desk_facts', 'id', id, { changed_at: at });
  tellChange(desk, viewer, version, state);
}

/** The event and the audit line of a version that is in a new state. */
export function tellChange(desk: Desk, viewer: Viewer, { version, body }: Pick<VersionRow, 'version' | 'body'>, state: FactState): void {
  const id = idOf(body);
  postEvent(desk, factChanged, id, { id, version, state, fact: body, at: desk.now().toISOString() });
  desk.audit({ person: viewer.id, act: `fact-${state}`, object: `fact/${id}`, detail: { version } });
}
