import type { Fact } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { insertRow, updateRow } from '../write-row.ts';
import { changeState, tellChange } from './change-state.ts';
import { idOf, searchOf } from './fact-body.ts';
import { findFact, versionOf } from './rows.ts';

/** Writes the next version of a fact (the first where there is none) as a draft, or as a proposal. The version that is matched stays so. */
export function writeVersion(desk: Desk, viewer: Viewer, fact: Fact, { propose }: { readonly propose: boolean }): void {
  const { book } = desk;
  const [id, at] = [idOf(fact), instantOf(desk)];
  const former = findFact(desk, id);
  const version = (former?.version ?? 0) + 1;
  if (former) updateRow(book, 'desk_facts', 'id', id, { version, state: 'draft', changed_at: at, search: searchOf(fact) });
  else insertRow(book, 'desk_facts', { id, kind: fact.kind, version, approved: null, state: 'draft', changed_at: at, search: searchOf(fact) });
  insertRow(book, 'desk_fact_versions', { fact: id, version, state: 'draft', body: JSON.stringify(fact), made_by: viewer.id, made_at: at });
  tellChange(desk, viewer, { version, body: fact }, 'draft');
  if (propose) proposeVersion(desk, viewer, id, version);
}

export function proposeVersion(desk: Desk, viewer: Viewer, id: string, version: number): void {
  updateRow(desk.book, 'desk_facts', 'id', id, { state: 'proposed' });
  changeState(desk, viewer, versionOf(desk, id, version), 'proposed');
}
