import type { Fact } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { draftSchema, factSchema, type FactDraft } from './fact-body.ts';
import { nextFactId } from './next-id.ts';
import { findFact } from './rows.ts';
import { factView, type FactView } from './view.ts';
import { writeVersion } from './write-version.ts';

/**
 * Writes a new fact as a draft (or at once as a proposal); it is given an id where it has none.
 * @throws {RejectedError} `fact-exists`, `not-allowed`.
 */
export function writeFact(desk: Desk, viewer: Viewer, draft: FactDraft, options: { readonly propose: boolean }): FactView {
  demand(viewer, 'judge');
  return desk.book.transaction(() => {
    const fact = withId(desk, draft);
    const id = fact.kind === 'fact-check' ? fact.factCheck.id : fact.record.id;
    if (findFact(desk, id)) throw refuse('fact-exists', `There is a fact ${id} already.`, 'Revise that one, or leave the id out.');
    writeVersion(desk, viewer, fact, options);
    return factView(desk, id);
  });
}

/** A draft with an id of its own or a new one. */
export function withId(desk: Desk, draft: FactDraft): Fact {
  const read = draftSchema.parse(draft);
  if (read.kind === 'fact-check') return factSchema.parse({ ...read, factCheck: { ...read.factCheck, id: read.factCheck.id.trim() || nextFactId(desk.book, 'fact-check') } });
  return factSchema.parse({ ...read, record: { ...read.record, id: read.record.id.trim() || nextFactId(desk.book, 'record') } });
}
