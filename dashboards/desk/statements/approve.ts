import type { Viewer } from '../../access/viewer.ts';
import type { Act } from '../acts/act.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { insertRow } from '../write-row.ts';
import { changeStatement, changeVersion, doStatementAct } from './act.ts';
import { requireClean } from './clean.ts';
import { contentOf, seenStatement, type FoundStatement, type SeenStatement } from './rows.ts';
import { approvalHindrance, standingApprovals } from './steps.ts';
import { statementView, type StatementView } from './view.ts';

/**
 * Takes the next step of approval; after the last the statement may be published. The office's file says who takes which step, a reader's role among them;
 * nobody who wrote a version since the one that is public, and nobody twice.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `statement-not-proposed`, `statement-own-approval`, `statement-not-your-step`,
 * `statement-second-step`, `statement-quotes-post`, `statement-names-somebody`.
 */
export const approveStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement): StatementView =>
  doStatementAct(desk, viewer, 'statement-approve', 'read', (act) => {
    const { row, newest } = mayDecide(act, seen);
    requireClean(desk, row.case_number, contentOf(newest));
    const step = decide(act, row, 'approved', '');
    const last = step >= desk.statements.approvals.length;
    if (last) changeVersion(act, row.number, row.version, { state: 'approved', approved_at: instantOf(desk) });
    changeStatement(act, row, last ? { state: 'approved' } : {}, { what: 'statement-approved', detail: { step } });
    return statementView(desk, viewer, row.number);
  });

const shortestReason = 10;

/**
 * Hands a proposal back with a reason: it is a draft again, and steps that were taken count no more. Takes whoever may take the next step.
 * @throws {RejectedError} `reason-too-short`, and as `approveStatement`.
 */
export const refuseStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement, reason: string): StatementView =>
  doStatementAct(desk, viewer, 'statement-refuse', 'read', (act) => {
    const { row } = mayDecide(act, seen);
    if (reason.trim().length < shortestReason) throw refuse('reason-too-short', `A refusal needs a reason of at least ${shortestReason} characters.`);
    const step = decide(act, row, 'refused', reason.trim());
    changeVersion(act, row.number, row.version, { state: 'draft' });
    changeStatement(act, row, { state: 'draft' }, { what: 'statement-refused', text: reason.trim(), detail: { step } });
    return statementView(desk, viewer, row.number);
  });

function mayDecide({ desk, viewer }: Act, seen: SeenStatement): FoundStatement {
  const found = seenStatement(desk, viewer, seen);
  if (found.row.state !== 'proposed') throw refuse('statement-not-proposed', `Statement ${found.row.number} is ${found.row.state}, not proposed.`);
  const code = approvalHindrance(desk, viewer, found.row);
  if (code !== null) throw refuse(code, `${viewer.id} does not take the next step of statement ${found.row.number}.`);
  return found;
}

/** @returns the step, the first is 1. */
function decide({ desk, viewer }: Act, { number, version }: FoundStatement['row'], outcome: 'approved' | 'refused', reason: string): number {
  const step = standingApprovals(desk, number, version).length + 1;
  insertRow(desk.book, 'desk_statement_approvals', { statement: number, version, step, outcome, by: viewer.id, at: instantOf(desk), reason });
  return step;
}
