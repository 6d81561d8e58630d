import type { Viewer } from '../../access/viewer.ts';
import type { Act } from '../acts/act.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { changeStatement, changeVersion, doStatementAct } from './act.ts';
import { requireClean } from './clean.ts';
import type { StatementContent } from './content.ts';
import { contentOf, seenStatement, type SeenStatement, type StatementRow } from './rows.ts';
import { statementView, type StatementView } from './view.ts';

/**
 * Asks for the approvals that the office has set.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `statement-not-draft`, `statement-incomplete`, `statement-quotes-post`,
 * `statement-names-somebody`, `not-allowed`.
 */
export const proposeStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement): StatementView =>
  doStatementAct(desk, viewer, 'statement-propose', 'judge', (act) => {
    const { row, newest } = seenStatement(desk, viewer, seen);
    proposeVersion(act, row, contentOf(newest));
    return statementView(desk, viewer, row.number);
  });

const shortestTitle = 5;
const shortestText = 20;

export function proposeVersion(act: Act, row: StatementRow, content: StatementContent): void {
  const { desk, viewer } = act;
  if (row.state !== 'draft') throw refuse('statement-not-draft', `Statement ${row.number} is ${row.state}, not a draft.`);
  if (content.title.length < shortestTitle || content.text.length < shortestText) throw refuse('statement-incomplete', `Statement ${row.number} has no title or no text.`);
  requireClean(desk, row.case_number, content);
  changeVersion(act, row.number, row.version, { state: 'proposed', proposed_by: viewer.id, proposed_at: instantOf(desk) });
  changeStatement(act, row, { state: 'proposed' }, { what: 'statement-proposed' });
}
