import { z } from 'zod';
import { refuting, type Verdict } from '../../../infra/contracts/index.ts';
import { mark, type Act } from '../acts/act.ts';
import { counted } from '../cells.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { insertRow } from '../write-row.ts';
import { changeCase } from './change-case.ts';
import type { CaseRow, CaseState } from './rows.ts';

export interface Referral {
  readonly unit: string;
  /** The day by which the unit should reply, yyyy-mm-dd. */
  readonly replyDue: string;
}

export interface Conclusion {
  readonly verdict: Verdict;
  /** Why; stands in the case and its log. */
  readonly reason: string;
  /** Whether a statement is to be drafted; of refuting verdicts only. */
  readonly statement?: boolean | undefined;
  /** Needed where the claim is accurate: the unit that has something to put right. */
  readonly referral?: Referral | null | undefined;
}

const shortestReason = 10;

/** @throws {RejectedError} `reason-too-short`, `referral-missing`, `referral-unfit`, `unit-unknown`. */
export function requireConclusion(desk: Desk, { verdict, reason, referral }: Conclusion): void {
  if (reason.trim().length < shortestReason) throw refuse('reason-too-short', `A verdict needs a reason of at least ${shortestReason} characters.`);
  if (verdict === 'accurate' && !referral) throw refuse('referral-missing', 'What is accurate goes to a unit to put right.', 'Name the unit and the day by which it should reply.');
  if (verdict !== 'accurate' && referral) throw refuse('referral-unfit', `A verdict "${verdict}" is not referred to a unit.`);
  if (referral) requireUnit(desk, referral.unit);
}

/** @throws {RejectedError} `unit-unknown`. */
export function requireUnit(desk: Desk, id: string): void {
  if (!desk.units.some((unit) => unit.id === id)) throw refuse('unit-unknown', `The office has no unit "${id}".`);
}

/** What follows from a verdict: tasks, a referral for which the case waits, or its end where nothing is left to do. */
export function concludeCase(act: Act, row: CaseRow, { verdict, reason, statement = false, referral }: Conclusion): CaseRow {
  const { desk } = act;
  if (refuting.has(verdict)) {
    addTask(act, row.number, 'fact-check');
    if (statement) addTask(act, row.number, 'statement');
  }
  if (referral) addReferral(act, row.number, referral);
  const ends = (verdict === 'opinion' || verdict === 'unproven') && !isUnfinished(desk, row.number);
  const state: CaseState = referral ? 'waiting' : ends ? 'closed' : row.state === 'closed' ? 'open' : row.state;
  return changeCase(act, row, { verdict, reason: reason.trim(), state, closed_at: ends ? instantOf(desk) : null }, { what: 'concluded', text: reason.trim(), detail: { verdict, state, unit: referral?.unit ?? null } });
}

/** One open task of a kind is enough. */
export function addTask(act: Act, number: number, task: 'fact-check' | 'statement'): void {
  const { book } = act.desk;
  if (book.get(z.object({ id: z.number() }), 'SELECT id FROM desk_case_tasks WHERE case_number = ? AND task = ? AND done_at IS NULL', [number, task])) return;
  insertRow(book, 'desk_case_tasks', { case_number: number, act: act.id, task });
  mark(act, 'task', book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id')?.id ?? 0, null, null);
}

export function addReferral(act: Act, number: number, { unit, replyDue }: Referral): void {
  const { book } = act.desk;
  insertRow(book, 'desk_case_referrals', { case_number: number, act: act.id, unit, reply_due: replyDue, sent_at: instantOf(act.desk), reply: '' });
  mark(act, 'referral', book.get(z.object({ id: z.number() }), 'SELECT last_insert_rowid() AS id')?.id ?? 0, null, null);
}

/** Whether a task, a reply or an item of the case is outstanding. */
export function isUnfinished({ book }: Desk, number: number): boolean {
  const open = book.get(
    counted,
    `SELECT (SELECT count(*) FROM desk_case_tasks WHERE case_number = :number AND done_at IS NULL) + (SELECT count(*) FROM desk_case_referrals WHERE case_number = :number AND replied_at IS NULL)
      + (SELECT count(*) FROM desk_items WHERE case_number = :number AND state <> 'settled') AS count`,
    { number },
  );
  return (open?.count ?? 0) > 0;
}
