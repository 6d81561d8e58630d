import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { changeStatement, doStatementAct } from './act.ts';
import { requireClean } from './clean.ts';
import { statementContentSchema, type StatementContent } from './content.ts';
import { proposeVersion } from './propose.ts';
import { contentOf, seenStatement, type SeenStatement } from './rows.ts';
import { statementView, type StatementView } from './view.ts';
import { writeStatementVersion } from './write-version.ts';

/**
 * Makes the next version, a draft that needs every approval anew. What is published stays public until a later version takes its place: that is how a
 * statement is corrected. A withdrawn one comes back this way.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `statement-unchanged`, `statement-quotes-post`, `statement-names-somebody`,
 * `statement-incomplete` where it is proposed at once, `not-allowed`.
 */
export const reviseStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement, draft: StatementContent, { propose }: { readonly propose: boolean }): StatementView =>
  doStatementAct(desk, viewer, 'statement-revise', 'judge', (act) => {
    const { row, newest } = seenStatement(desk, viewer, seen);
    const content = statementContentSchema.parse(draft);
    const same = JSON.stringify(content) === JSON.stringify(statementContentSchema.parse(contentOf(newest)));
    // Saying "propose" of a draft that is as it was is no revision.
    if (same && !(propose && row.state === 'draft')) throw refuse('statement-unchanged', `Statement ${row.number} already says so.`);
    requireClean(desk, row.case_number, content);
    const version = same ? row.version : row.version + 1;
    if (!same) {
      writeStatementVersion(act, row.number, version, content);
      changeStatement(act, { ...row, version }, { version, state: 'draft' }, { what: 'statement-revised' });
    }
    if (propose) proposeVersion(act, { ...row, version, state: 'draft' }, content);
    return statementView(desk, viewer, row.number);
  });
