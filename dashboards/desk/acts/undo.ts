import { z } from 'zod';
import { verdicts } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { json } from '../cells.ts';
import { instantOf, type Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { postJudged } from '../items/post-judged.ts';
import { itemRow } from '../items/rows.ts';
import { updateRow, type Cells } from '../write-row.ts';
import { writeLog } from './write-log.ts';

/** How long an act can be undone. */
export const undoWithinMs = 15 * 60_000;

const actRow = z.object({ id: z.number(), at: z.number(), name: z.string(), undone_at: z.number().nullable() });
const before = json(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
const markRow = z.object({ kind: z.enum(['item', 'case', 'task', 'referral']), ref: z.number(), version_after: z.number().nullable(), before: z.union([z.null(), before]) });
type MarkRow = z.infer<typeof markRow>;

/** The viewer's last act, where it can still be undone as far as time goes. */
export function lastAct({ book, now }: Desk, viewer: Viewer): { readonly id: number; readonly name: string; readonly at: number; readonly until: number } | null {
  const last = book.get(actRow, 'SELECT id, at, name, undone_at FROM desk_acts WHERE by = ? ORDER BY id DESC LIMIT 1', [viewer.id]);
  if (!last || last.undone_at !== null || last.at + undoWithinMs < now().getTime()) return null;
  return { id: last.id, name: last.name, at: last.at, until: last.at + undoWithinMs };
}

/**
 * Takes back the last thing that the viewer did, all of it: rows as they were, verdicts withdrawn on the log. What it opened stays, closed and empty.
 * @throws {RejectedError} `undo-nothing`, `undo-too-late`, `undo-acted-since` where anybody (or the machine) touched one of the rows since.
 */
export function undoLast(desk: Desk, viewer: Viewer): { readonly undone: string; readonly touched: number } {
  demand(viewer, 'judge');
  const { book } = desk;
  return book.transaction(() => {
    const last = book.get(actRow, 'SELECT id, at, name, undone_at FROM desk_acts WHERE by = ? ORDER BY id DESC LIMIT 1', [viewer.id]);
    const marks = last ? book.all(markRow, 'SELECT kind, ref, version_after, before FROM desk_act_marks WHERE act = ? ORDER BY id DESC', [last.id]) : [];
    if (!last || last.undone_at !== null || marks.length === 0) throw refuse('undo-nothing', 'There is nothing to undo.');
    if (last.at + undoWithinMs < instantOf(desk)) throw refuse('undo-too-late', 'An act can be undone for 15 minutes.');
    requireUntouched(desk, marks);
    const items = new Set(marks.filter(({ kind }) => kind === 'item').map(({ ref }) => ref));
    withdrawVerdicts(desk, marks);
    for (const each of marks) restore(desk, each);
    for (const table of ['desk_case_facts', 'desk_case_documents']) book.run(`DELETE FROM ${table} WHERE act = ?`, [last.id]);
    book.run("UPDATE desk_log SET withdrawn = 1, text = iif(what = 'commented', '', text) WHERE act = ?", [last.id]);
    for (const [key, { kind, ref }] of new Map(marks.map((each) => [`${each.kind}/${each.ref}`, each]))) {
      if (kind === 'item' || kind === 'case') noteUndone(desk, viewer, kind, ref, last.name, key);
    }
    book.run('UPDATE desk_acts SET undone_at = ? WHERE id = ?', [instantOf(desk), last.id]);
    return { undone: last.name, touched: items.size };
  });
}

function requireUntouched({ book }: Desk, marks: readonly MarkRow[]): void {
  const newest = new Map<string, MarkRow>();
  for (const each of marks) if (!newest.has(`${each.kind}/${each.ref}`)) newest.set(`${each.kind}/${each.ref}`, each);
  for (const { kind, ref, version_after: after } of newest.values()) {
    if (kind !== 'item' && kind !== 'case') continue;
    const now = book.get(z.object({ version: z.number() }), kind === 'item' ? 'SELECT version FROM desk_items WHERE id = ?' : 'SELECT version FROM desk_cases WHERE number = ?', [ref]);
    if (now?.version !== after) throw refuse('undo-acted-since', `The ${kind} ${ref} was acted on since.`);
  }
}

function withdrawVerdicts(desk: Desk, marks: readonly MarkRow[]): void {
  for (const { kind, ref, before: former } of marks) {
    if (kind !== 'item') continue;
    const item = desk.book.get(itemRow, 'SELECT * FROM desk_items WHERE id = ?', [ref]);
    const verdict = z.enum(verdicts).nullable().safeParse(item?.verdict).data ?? null;
    if (item && verdict !== null && former?.['verdict'] === null) postJudged(desk, item, verdict, { withdrawn: true });
  }
}

function restore(desk: Desk, { kind, ref, before: former }: MarkRow): void {
  const { book } = desk;
  if (kind === 'item') updateRow(book, 'desk_items', 'id', ref, former as Cells);
  else if (kind === 'case') updateRow(book, 'desk_cases', 'number', ref, former ?? { state: 'closed', verdict: null, reason: '', closed_at: instantOf(desk) });
  else {
    const table = kind === 'task' ? 'desk_case_tasks' : 'desk_case_referrals';
    if (former === null) book.run(`DELETE FROM ${table} WHERE id = ?`, [ref]);
    else updateRow(book, table, 'id', ref, former);
  }
}

/** The version goes up once more, never back: who saw the act must see that it was undone. */
function noteUndone(desk: Desk, viewer: Viewer, kind: 'item' | 'case', ref: number, name: string, object: string): void {
  const [table, key] = kind === 'item' ? ['desk_items', 'id'] : ['desk_cases', 'number'];
  const change = writeLog(desk, { act: null, by: viewer.id, ...(kind === 'item' ? { item: ref } : { caseNumber: ref }), what: 'undone', detail: { act: name } });
  desk.book.run(`UPDATE ${table} SET version = version + 1, change_id = ? WHERE ${key} = ?`, [change, ref]);
  desk.audit({ person: viewer.id, act: `${kind}-undone`, object, detail: { act: name } });
}
