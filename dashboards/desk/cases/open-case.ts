import type { FactKind } from '../../../infra/contracts/index.ts';
import { seesUnits, type Viewer } from '../../access/viewer.ts';
import { doAct, type Act } from '../acts/act.ts';
import { requireColleague } from '../colleague.ts';
import type { Desk, StoredDocument } from '../desk.ts';
import { refuse } from '../errors.ts';
import { findFact } from '../facts/rows.ts';
import { insertRow } from '../write-row.ts';
import { changeCase } from './change-case.ts';
import { requireUnit } from './conclude-case.ts';
import { requireOpen } from './judge.ts';
import { addFact, joinUnits, makeCase, reread } from './make-case.ts';
import { seenCase, type CaseRow } from './rows.ts';
import { standingView, type CaseStanding } from './standing-view.ts';

export interface OpenCase {
  readonly title: string;
  readonly documents: readonly string[];
  /** The story that it is opened from. */
  readonly story?: string | null;
  readonly facts: readonly { readonly kind: FactKind; readonly id: string }[];
  readonly units: readonly string[];
  readonly owner: string | null;
  readonly due: string | null;
}

/**
 * Opens a case by hand, or about documents or a story's documents, which are frozen as they are now.
 * @throws {RejectedError} `document-unknown`, `fact-unknown`, `unit-unknown`, `colleague-unknown`, `not-allowed`.
 */
export async function openCase(desk: Desk, viewer: Viewer, { title, documents, story = null, facts, units, owner, due }: OpenCase): Promise<CaseStanding> {
  const found = await lookUpAll(desk, viewer, documents);
  return doAct(desk, viewer, 'case-open', (act) => {
    const all = [...new Set([...units, ...found.flatMap((document) => document.units)])].sort();
    for (const unit of units) requireUnit(desk, unit);
    // Whoever sees some units only opens cases that they will see.
    if (!seesUnits(viewer, all)) throw refuse('not-your-unit', 'The case would concern other units.');
    if (owner !== null) requireColleague(desk, owner, all);
    const row = makeCase(act, { title, origin: story !== null ? 'story' : documents.length > 0 ? 'document' : 'hand', story, owner: owner ?? viewer.id, due, units: all });
    for (const document of found) freeze(act, row, document);
    for (const { kind, id } of facts) {
      const fact = findFact(desk, id);
      if (!fact || fact.kind !== kind) throw refuse('fact-unknown', `There is no ${kind} ${id}.`);
      addFact(act, row.number, kind, id, fact.version);
    }
    return standingView(desk, reread(act, row.number));
  });
}

/**
 * Adds documents to a case, frozen as they are now.
 * @throws {RejectedError} `document-unknown`, `not-found`, `not-your-unit`, `version-conflict`, `case-closed`.
 */
export async function addDocuments(desk: Desk, viewer: Viewer, seen: { readonly number: number; readonly version: number }, documents: readonly string[]): Promise<CaseStanding> {
  const found = await lookUpAll(desk, viewer, documents);
  return doAct(desk, viewer, 'case-documents', (act) => {
    const row = seenCase(desk, viewer, seen);
    requireOpen(row);
    const changed = changeCase(act, row, {}, { what: 'documents-added', detail: { documents: found.length } });
    for (const document of found) freeze(act, changed, document);
    joinUnits(act, changed, found.flatMap(({ units }) => units));
    return standingView(desk, reread(act, row.number));
  });
}

async function lookUpAll(desk: Desk, viewer: Viewer, ids: readonly string[]): Promise<readonly StoredDocument[]> {
  const found = ids.length === 0 ? [] : await desk.lookUp(ids);
  const missing = ids.find((id) => !found.some((document) => document.id === id && seesUnits(viewer, document.units)));
  if (missing !== undefined) throw refuse('document-unknown', `Nothing is stored under ${missing}.`);
  return found;
}

/** A second time changes nothing. Of a post neither title nor passage is kept: it is read where it stands, as long as it is public. */
function freeze({ id: act, desk }: Act, { number }: CaseRow, { id, kind, outlet, source, language, publishedAt, contentHash, title, passage }: StoredDocument): void {
  if (desk.book.run('UPDATE desk_case_documents SET document = document WHERE case_number = ? AND document = ?', [number, id]) > 0) return;
  const article = kind === 'article';
  insertRow(desk.book, 'desk_case_documents', {
    case_number: number, document: id, act, kind, outlet, source, language, published_at: publishedAt === null ? null : Date.parse(publishedAt), content_hash: contentHash,
    title: article ? title : '', passage: article ? passage : '',
  });
}
