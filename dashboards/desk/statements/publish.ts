import { officeActed } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Act } from '../acts/act.ts';
import { changeCase } from '../cases/change-case.ts';
import { addFact, reread } from '../cases/make-case.ts';
import { taskRow } from '../cases/rows.ts';
import { instantOf, type Desk } from '../desk.ts';
import { refuse } from '../errors.ts';
import { findFact } from '../facts/rows.ts';
import { postEvent } from '../post.ts';
import { updateRow } from '../write-row.ts';
import { changeStatement, changeVersion, doStatementAct } from './act.ts';
import { requireClean } from './clean.ts';
import { becomeFact } from './become-fact.ts';
import { contentOf, seenStatement, type SeenStatement } from './rows.ts';
import { statementView, type StatementView } from './view.ts';

export interface Publication {
  /** Where it appeared. */
  readonly url: string;
  readonly secondUrl: string | null;
  /** Whether it becomes a fact-check, as a proposal that a second person approves. */
  readonly factCheck: boolean;
}

/**
 * Notes that somebody has published the statement, and where. The case's task is done; the version before it is no longer shown.
 * @throws {RejectedError} `not-found`, `not-your-unit`, `version-conflict`, `statement-not-approved`, `statement-no-address`, `statement-no-claim`,
 * `statement-quotes-post`, `statement-names-somebody`, `not-allowed`.
 */
export const publishStatement = (desk: Desk, viewer: Viewer, seen: SeenStatement, { url, secondUrl, factCheck }: Publication): StatementView =>
  doStatementAct(desk, viewer, 'statement-publish', 'judge', (act) => {
    const { row, newest, about } = seenStatement(desk, viewer, seen);
    if (row.state !== 'approved') throw refuse('statement-not-approved', `Statement ${row.number} is ${row.state}, not approved.`);
    if (!isPublic(url) || (secondUrl !== null && !isPublic(secondUrl))) throw refuse('statement-no-address', 'A statement is published at a public address.', 'Give the whole address, starting with https://.');
    const content = contentOf(newest);
    requireClean(desk, row.case_number, content);
    const at = instantOf(desk);
    changeVersion(act, row.number, row.version, { state: 'published', published_by: viewer.id, published_at: at, published_url: url, second_url: secondUrl });
    const fact = factCheck ? becomeFact(act, { row, content, writer: newest.made_by, url, units: about.units }) : row.fact;
    changeStatement(act, row, { state: 'published', published: row.version, fact, ...(row.first_published_at === null ? { first_published_at: at } : {}) }, { what: 'statement-published', detail: { fact } });
    finishTasks(act, row.case_number, factCheck ? fact : null);
    postEvent(desk, officeActed, `statement/${row.number}`, { what: 'statement-published', number: row.number, title: content.title, severity: '', at: new Date(at).toISOString() });
    return statementView(desk, viewer, row.number);
  });

/** The case asked for it: that is done, and so is the fact-check where the statement has become one. */
function finishTasks(act: Act, caseNumber: number, fact: string | null): void {
  const { desk, viewer } = act;
  if (fact !== null) addFact(act, caseNumber, 'fact-check', fact, findFact(desk, fact)?.version ?? 0);
  const open = desk.book.all(taskRow, 'SELECT * FROM desk_case_tasks WHERE case_number = ? AND done_at IS NULL', [caseNumber]).filter(({ task }) => task === 'statement' || fact !== null);
  for (const { id, task } of open) {
    updateRow(desk.book, 'desk_case_tasks', 'id', id, { done_at: instantOf(desk), done_by: viewer.id });
    changeCase(act, reread(act, caseNumber), {}, { what: 'task-done', detail: { task, fact: task === 'fact-check' ? fact : null } });
  }
}

function isPublic(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') && parsed.username === '' && parsed.password === '';
}
