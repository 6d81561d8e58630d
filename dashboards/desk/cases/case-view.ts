import { seesUnits, type Viewer } from '../../access/viewer.ts';
import { auditRefusal } from '../acts/act.ts';
import { logOfCase } from '../acts/read-log.ts';
import { nameOf, type Desk } from '../desk.ts';
import { lineOf } from '../facts/fact-body.ts';
import { findFact, versionOf } from '../facts/rows.ts';
import { itemRow } from '../items/rows.ts';
import { itemView, marksOf } from '../items/view.ts';
import { caseDocumentRow, caseFactRow, findCase, referralRow, taskRow } from './rows.ts';
import { standingView } from './standing-view.ts';

/**
 * A case with everything in it. Reading one is written to the audit log. Items of units that the viewer does not see are only counted.
 * @throws {RejectedError} `not-found`, `not-your-unit`.
 */
export function readCase(desk: Desk, viewer: Viewer, number: number, act: 'case-read' | 'case-exported' = 'case-read') {
  return auditRefusal(desk, viewer, act, () =>
    desk.book.transaction(() => {
      const row = findCase(desk, viewer, number);
      desk.audit({ person: viewer.id, act, object: `case/${number}` });
      return { ...standingView(desk, row), ...contents(desk, viewer, number) };
    }),
  );
}
export type CaseView = ReturnType<typeof readCase>;

function contents(desk: Desk, viewer: Viewer, number: number) {
  const { book } = desk;
  const items = book.all(itemRow, 'SELECT * FROM desk_items WHERE case_number = ? ORDER BY rank DESC, id', [number]);
  const seen = items.filter(({ units }) => seesUnits(viewer, units));
  const hidden = new Set(items.filter((item) => !seen.includes(item)).map(({ id }) => id));
  return {
    items: seen.map((item) => itemView(desk, item)),
    hiddenItems: hidden.size,
    documents: book.all(caseDocumentRow, 'SELECT * FROM desk_case_documents WHERE case_number = ? ORDER BY published_at DESC, document', [number]).map(documentView),
    facts: book.all(caseFactRow, 'SELECT kind, fact, version FROM desk_case_facts WHERE case_number = ? ORDER BY kind, fact', [number]).map((row) => factOfCase(desk, row)),
    tasks: book.all(taskRow, 'SELECT * FROM desk_case_tasks WHERE case_number = ? ORDER BY id', [number]).map(({ id, task, done_at: at, done_by: by }) => ({ id, task, done: at === null || by === null ? null : { by: { id: by, name: nameOf(desk, by) }, at } })),
    referrals: book.all(referralRow, 'SELECT * FROM desk_case_referrals WHERE case_number = ? ORDER BY id', [number]).map(({ id, unit, reply_due: replyDue, sent_at: sentAt, replied_at: repliedAt, reply }) => ({ id, unit, replyDue, sentAt, repliedAt, reply })),
    log: logOfCase(desk, number, hidden),
  };
}

function documentView(row: typeof caseDocumentRow._output) {
  const { document: id, kind, outlet, source, language, published_at: publishedAt, content_hash: contentHash, title, passage } = row;
  return { id, kind, outlet, source, language, publishedAt, contentHash, title, passage, marks: marksOf(row) };
}

/** What the desk knows of the fact now; facts that came from a file are known by their evidence only. */
function factOfCase(desk: Desk, { kind, fact: id, version }: typeof caseFactRow._output) {
  const row = findFact(desk, id);
  const now = row === undefined ? null : versionOf(desk, id, row.approved ?? row.version).body;
  const verdict = now?.kind === 'fact-check' ? now.factCheck.verdict : null;
  return { kind, id, version, state: row?.state ?? null, line: now === null ? '' : lineOf(now), verdict, fact: now };
}
