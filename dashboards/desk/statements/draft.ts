import { z } from 'zod';
import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import { addTask } from '../cases/conclude-case.ts';
import { requireOpen } from '../cases/judge.ts';
import { seenCase } from '../cases/rows.ts';
import { instantOf, type Desk } from '../desk.ts';
import { insertRow } from '../write-row.ts';
import { changeStatement, doStatementAct } from './act.ts';
import { requireClean } from './clean.ts';
import type { StatementContent } from './content.ts';
import { askedAt } from './due.ts';
import { factsOfCase } from './facts-of-case.ts';
import { prefill } from './prefill.ts';
import { statementView, type StatementView } from './view.ts';
import { writeStatementVersion } from './write-version.ts';

const hour = 3_600_000;

/**
 * Drafts a statement from a case, with the claim, the verdict and the case's facts filled in. Its clock runs from when the case asked for one.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `case-closed`, `not-allowed`.
 */
export const draftStatement = (desk: Desk, viewer: Viewer, seen: { readonly number: number; readonly version: number }, { language }: { readonly language: 'vi' | 'en' }): StatementView =>
  doStatementAct(desk, viewer, 'statement-draft', 'judge', (act) => {
    const about = seenCase(desk, viewer, seen);
    requireOpen(about);
    addTask(act, about.number, 'statement');
    const at = instantOf(desk);
    const due = (askedAt(desk, about.number) ?? at) + desk.statements.replyHours * hour;
    insertRow(desk.book, 'desk_statements', { case_number: about.number, version: 1, state: 'draft', opened_by: viewer.id, opened_at: at, due_at: due, changed_at: at });
    const { number } = desk.book.get(z.object({ number: z.number() }), 'SELECT last_insert_rowid() AS number') ?? { number: 0 };
    writeStatementVersion(act, number, 1, firstContent(desk, about.number, { verdict: about.verdict, language }));
    changeStatement(act, { number, case_number: about.number, version: 1 }, {}, { what: 'statement-drafted' });
    return statementView(desk, viewer, number);
  });

/** A colleague's draft of a fact may still hold a post's words: then it is left out. */
function firstContent(desk: Desk, caseNumber: number, options: Parameters<typeof prefill>[2]): StatementContent {
  const facts = factsOfCase(desk, caseNumber);
  const content = prefill(desk, facts, options);
  try {
    requireClean(desk, caseNumber, content);
    return content;
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    return prefill(desk, facts.filter(({ settled }) => settled), options);
  }
}
