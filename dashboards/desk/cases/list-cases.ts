import type { Viewer } from '../../access/viewer.ts';
import { counted } from '../cells.ts';
import type { Desk } from '../desk.ts';
import { unitsSeen, where } from '../search.ts';
import { searchable } from '../../../infra/text/index.ts';
import { caseRow, type CaseRow, type CaseState } from './rows.ts';
import { standingView } from './standing-view.ts';
import { z } from 'zod';

export interface CaseFilter {
  readonly q?: string | undefined;
  readonly state?: CaseState | undefined;
  readonly unit?: string | undefined;
  /** A colleague's id; `nobody` for cases without one. */
  readonly owner?: string | undefined;
  /** Only those whose day has come: yyyy-mm-dd in the office's zone. */
  readonly dueBy?: string | undefined;
}

/** Cases, those changed last first, with how many there are in each state under the same filter. Titles are searched here, so that nothing of them is kept twice. */
export function listCases(desk: Desk, viewer: Viewer, { q = '', state, unit, owner, dueBy }: CaseFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  const filter = where([
    unitsSeen('units', viewer.units),
    ...(unit === undefined ? [] : [{ sql: 'EXISTS (SELECT 1 FROM json_each(units) WHERE value = ?)', values: [unit] }]),
    ...(owner === undefined ? [] : [owner === 'nobody' ? { sql: 'owner IS NULL', values: [] } : { sql: 'owner = ?', values: [owner] }]),
    ...(dueBy === undefined ? [] : [{ sql: "due IS NOT NULL AND due <= ? AND state <> 'closed'", values: [dueBy] }]),
  ]);
  const words = searchable(q).split(' ').filter(Boolean);
  const matches = ({ number, title, reason }: CaseRow): boolean => {
    const text = searchable(`${number} ${title} ${reason}`);
    return words.every((word) => text.includes(word));
  };
  const found = desk.book.all(caseRow, `SELECT * FROM desk_cases WHERE ${filter.sql} ORDER BY changed_at DESC, number DESC`, filter.values).filter((row) => words.length === 0 || matches(row));
  const some = state === undefined ? found : found.filter((row) => row.state === state);
  const countOf = (wanted: CaseState): number => found.filter((row) => row.state === wanted).length;
  return {
    total: some.length,
    states: { open: countOf('open'), waiting: countOf('waiting'), closed: countOf('closed') },
    cases: some.slice(offset, offset + limit).map((row) => ({ ...standingView(desk, row), ...countsOf(desk, row.number) })),
  };
}

function countsOf({ book }: Desk, number: number) {
  const items = book.get(counted, 'SELECT count(*) AS count FROM desk_items WHERE case_number = ?', [number])?.count ?? 0;
  const documents = book.get(counted, 'SELECT count(*) AS count FROM (SELECT document FROM desk_items WHERE case_number = :number UNION SELECT document FROM desk_case_documents WHERE case_number = :number)', { number })?.count ?? 0;
  const tasks = book.get(counted, 'SELECT count(*) AS count FROM desk_case_tasks WHERE case_number = ? AND done_at IS NULL', [number])?.count ?? 0;
  const { reply } = book.get(z.object({ reply: z.string().nullable() }), 'SELECT min(reply_due) AS reply FROM desk_case_referrals WHERE case_number = ? AND replied_at IS NULL', [number]) ?? { reply: null };
  return { items, documents, openTasks: tasks, replyDue: reply };
}
