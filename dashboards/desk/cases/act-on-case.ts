import { z } from 'zod';
import { seesUnits, type Viewer } from '../../access/viewer.ts';
import { doAct, mark, type Act } from '../acts/act.ts';
import { requireColleague } from '../colleague.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { findFact } from '../facts/rows.ts';
import { itemRow } from '../items/rows.ts';
import { updateRow } from '../write-row.ts';
import type { CaseAct } from './case-acts.ts';
import { changeCase } from './change-case.ts';
import { addReferral, addTask, concludeCase, isUnfinished, requireConclusion, requireUnit } from './conclude-case.ts';
import { requireOpen, settleItems } from './judge.ts';
import { addFact, reread } from './make-case.ts';
import { referralRow, seenCase, taskRow, type CaseRow } from './rows.ts';
import { standingView, type CaseStanding } from './standing-view.ts';

/**
 * Does something to a case as it was seen; @returns how it stands then.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `case-closed`, `case-not-closed`, `case-unfinished`, `colleague-unknown`,
 * `unit-unknown`, `task-unknown`, `referral-unknown`, `fact-unknown`, and those of a verdict.
 */
export const actOnCase = (desk: Desk, viewer: Viewer, seen: { readonly number: number; readonly version: number }, what: CaseAct): CaseStanding =>
  doAct(desk, viewer, `case-${what.act}`, (act) => {
    const row = seenCase(desk, viewer, seen);
    if (what.act !== 'reopen' && what.act !== 'comment') requireOpen(row);
    return standingView(desk, carryOut(act, row, what));
  });

function carryOut(act: Act, row: CaseRow, what: CaseAct): CaseRow {
  const { desk } = act;
  switch (what.act) {
    case 'comment':
      return changeCase(act, row, {}, { what: 'commented', text: what.text });
    case 'assign':
      if (what.owner !== null) requireColleague(desk, what.owner, row.units);
      return changeCase(act, row, { owner: what.owner }, { what: 'assigned', detail: { to: what.owner } });
    case 'due':
      return changeCase(act, row, { due: what.due }, { what: 'due-set', detail: { due: what.due } });
    case 'title':
      return changeCase(act, row, { title: what.title }, { what: 'renamed' });
    case 'verdict':
      requireConclusion(desk, what);
      settleItems(act, row, desk.book.all(itemRow, "SELECT * FROM desk_items WHERE case_number = ? AND state <> 'settled' ORDER BY id", [row.number]).filter(({ units }) => seesUnits(act.viewer, units)), what.verdict, what.reason);
      return concludeCase(act, reread(act, row.number), what);
    case 'task':
      addTask(act, row.number, what.task);
      return changeCase(act, row, {}, { what: 'task-added', detail: { task: what.task } });
    case 'task-done':
      return finishTask(act, row, what.task, what.fact ?? null);
    case 'refer':
      requireUnit(desk, what.unit);
      addReferral(act, row.number, what);
      return changeCase(act, row, { state: 'waiting' }, { what: 'referred', detail: { unit: what.unit, replyDue: what.replyDue } });
    case 'reply':
      return noteReply(act, row, what.referral, what.text);
    case 'fact': {
      const version = factVersion(act, what.fact);
      addFact(act, row.number, what.kind, what.fact, version);
      return changeCase(act, row, {}, { what: 'fact-added', detail: { fact: what.fact } });
    }
    case 'close':
      if (!what.unfinished && isUnfinished(desk, row.number)) throw refuse('case-unfinished', `Something of case ${row.number} is outstanding.`, 'Finish it, or close the case all the same.');
      return changeCase(act, row, { state: 'closed', closed_at: instantOf(desk) }, { what: 'closed', text: what.text });
    case 'reopen':
      if (row.state !== 'closed') throw refuse('case-not-closed', `Case ${row.number} is ${row.state}.`);
      return changeCase(act, row, { state: 'open', closed_at: null }, { what: 'reopened', text: what.text });
  }
}

function finishTask(act: Act, row: CaseRow, id: number, fact: string | null): CaseRow {
  const { desk, viewer } = act;
  const task = desk.book.get(taskRow, 'SELECT * FROM desk_case_tasks WHERE id = ? AND case_number = ? AND done_at IS NULL', [id, row.number]);
  if (!task) throw refuse('task-unknown', `Case ${row.number} has no open task ${id}.`);
  if (fact !== null) addFact(act, row.number, kindOf(act, fact), fact, factVersion(act, fact));
  mark(act, 'task', id, null, { done_at: null, done_by: null });
  updateRow(desk.book, 'desk_case_tasks', 'id', id, { done_at: instantOf(desk), done_by: viewer.id });
  return changeCase(act, row, {}, { what: 'task-done', detail: { task: task.task, fact } });
}

/** A unit has replied: the case waits no longer once every reply is there. */
function noteReply(act: Act, row: CaseRow, id: number, text: string): CaseRow {
  const { desk } = act;
  const referral = desk.book.get(referralRow, 'SELECT * FROM desk_case_referrals WHERE id = ? AND case_number = ? AND replied_at IS NULL', [id, row.number]);
  if (!referral) throw refuse('referral-unknown', `Case ${row.number} waits for no reply ${id}.`);
  mark(act, 'referral', id, null, { replied_at: null, reply: '' });
  updateRow(desk.book, 'desk_case_referrals', 'id', id, { replied_at: instantOf(desk), reply: text });
  const waits = desk.book.get(z.object({ id: z.number() }), 'SELECT id FROM desk_case_referrals WHERE case_number = ? AND replied_at IS NULL LIMIT 1', [row.number]) !== undefined;
  return changeCase(act, row, { state: waits ? 'waiting' : 'open' }, { what: 'replied', text, detail: { unit: referral.unit } });
}

/** @throws {RejectedError} `fact-unknown`. */
function factVersion({ desk }: Act, id: string): number {
  const row = findFact(desk, id);
  if (!row) throw refuse('fact-unknown', `There is no fact ${id}.`);
  return row.version;
}
const kindOf = ({ desk }: Act, id: string) => findFact(desk, id)?.kind ?? 'fact-check';
