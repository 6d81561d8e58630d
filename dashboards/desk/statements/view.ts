import type { Viewer } from '../../access/viewer.ts';
import { nameOf, type Desk } from '../desk.ts';
import { findFact } from '../facts/rows.ts';
import { logOfStatement } from '../acts/read-log.ts';
import { outgoingOf, publicOf, type Outgoing } from './outgoing.ts';
import { contentOf, findStatement, statementVersions, type StatementRow, type StatementVersionRow } from './rows.ts';
import { approvalHindrance, approvalsOf, standingApprovals, type ApprovalRow } from './steps.ts';
import { pasteTexts } from './texts.ts';

/**
 * A statement with its versions, the steps of its approval and, once it may leave the office, its texts to paste.
 * @throws {RejectedError} `not-found`, `not-your-unit`.
 */
export function statementView(desk: Desk, viewer: Viewer, number: number) {
  const { row, about, newest } = findStatement(desk, viewer, number);
  const approvals = approvalsOf(desk, number);
  const outgoing = outgoingOf(desk, row);
  const shown = publicOf(desk, row);
  return {
    ...standingOf(row, newest),
    case: { number: about.number, title: about.title, version: about.version, state: about.state },
    units: about.units,
    content: contentOf(newest),
    steps: stepsOf(desk, row),
    approvalHindrance: row.state === 'proposed' ? approvalHindrance(desk, viewer, row) : null,
    published: shown && { version: shown.version, url: shown.url, secondUrl: shown.secondUrl, at: shown.at },
    texts: outgoing && textsView(desk, outgoing),
    factState: row.fact === null ? null : (findFact(desk, row.fact)?.state ?? null),
    versions: statementVersions(desk, number).map((version) => versionView(desk, version, approvals)),
    log: logOfStatement(desk, number),
  };
}
export type StatementView = ReturnType<typeof statementView>;

/** What a list shows of a statement. */
export const standingOf = (row: StatementRow, newest: Pick<StatementVersionRow, 'title' | 'kind' | 'language'>) => ({
  number: row.number, version: row.version, state: row.state, title: newest.title, kind: newest.kind, language: newest.language, dueAt: row.due_at, openedAt: row.opened_at, firstPublishedAt: row.first_published_at, publishedVersion: row.published, fact: row.fact, changedAt: row.changed_at,
});

const person = (desk: Desk, id: string) => ({ id, name: nameOf(desk, id) });

/** Steps of the office's file; beyond them those that an earlier file asked for and that were taken. */
function stepsOf(desk: Desk, { number, version }: StatementRow) {
  const done = standingApprovals(desk, number, version);
  const rules = desk.statements.approvals;
  return Array.from({ length: Math.max(rules.length, done.length) }, (_, at) => {
    const taken = done[at];
    return { role: rules[at]?.role ?? null, done: taken ? { by: person(desk, taken.by), at: taken.at } : null };
  });
}

const textsView = (desk: Desk, outgoing: Outgoing) => ({ version: outgoing.version, ...pasteTexts(desk, outgoing) });

function versionView(desk: Desk, row: StatementVersionRow, approvals: readonly ApprovalRow[]) {
  const act = (by: string | null, at: number | null) => (by === null || at === null ? null : { by: person(desk, by), at });
  return {
    version: row.version,
    state: row.state,
    content: contentOf(row),
    made: { by: person(desk, row.made_by), at: row.made_at },
    proposed: act(row.proposed_by, row.proposed_at),
    decisions: approvals.filter(({ version }) => version === row.version).map(({ step, outcome, by, at, reason }) => ({ step, outcome, by: person(desk, by), at, reason })),
    published: act(row.published_by, row.published_at),
    withdrawn: act(row.withdrawn_by, row.withdrawn_at),
  };
}
