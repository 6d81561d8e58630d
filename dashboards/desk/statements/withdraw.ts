import { officeActed } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { postEvent } from '../post.ts';
import { changeStatement, changeVersion, doStatementAct } from './act.ts';
import { seenStatement, type SeenStatement } from './rows.ts';
import { statementView, type StatementView } from './view.ts';

const shortestReason = 10;

/**
 * Takes a statement back: its public page then says that it was withdrawn, and no more. One person is enough: less is said then, not more. A fact-check
 * that it became is retired by an act of its own.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `statement-withdrawn`, `reason-too-short`, `not-allowed`.
 */
export const withdrawStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement, reason: string): StatementView =>
  doStatementAct(desk, viewer, 'statement-withdraw', 'judge', (act) => {
    const { row, newest } = seenStatement(desk, viewer, seen);
    if (row.state === 'withdrawn') throw refuse('statement-withdrawn', `Statement ${row.number} is withdrawn already.`);
    if (reason.trim().length < shortestReason) throw refuse('reason-too-short', `A withdrawal needs a reason of at least ${shortestReason} characters.`);
    changeVersion(act, row.number, row.version, { state: 'withdrawn', withdrawn_by: viewer.id, withdrawn_at: instantOf(desk) });
    changeStatement(act, row, { state: 'withdrawn', published: null }, { what: 'statement-withdrawn', text: reason.trim() });
    if (row.first_published_at !== null) postEvent(desk, officeActed, `statement/${row.number}`, { what: 'statement-withdrawn', number: row.number, title: newest.title, severity: '', at: desk.now().toISOString() });
    return statementView(desk, viewer, row.number);
  });
