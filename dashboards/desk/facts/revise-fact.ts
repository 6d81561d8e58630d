import type { Fact } from '../../../infra/contracts/index.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, refuse } from '../errors.ts';
import { draftSchema, factSchema, type FactDraft } from './fact-body.ts';
import { seenFact } from './seen-fact.ts';
import { factView, type FactView } from './view.ts';
import { writeVersion } from './write-version.ts';

/**
 * Makes the next version, which must be approved again; until then the approved one is matched. A retired fact comes back this way.
 * @throws {RejectedError} `not-found`, `version-conflict`, `fact-kind-differs`, `fact-unchanged`, `not-allowed`.
 */
export function reviseFact(desk: Desk, viewer: Viewer, seen: { readonly id: string; readonly version: number }, draft: FactDraft, options: { readonly propose: boolean }): FactView {
  demand(viewer, 'judge');
  return desk.book.transaction(() => {
    const { row, newest } = seenFact(desk, seen.id, seen.version);
    if (draft.kind !== row.kind) throw refuse('fact-kind-differs', `${row.id} is a ${row.kind}.`, 'Write a new fact.');
    const fact = named(draft, row.id);
    if (row.state !== 'retired' && JSON.stringify(fact) === JSON.stringify(newest.body)) throw refuse('fact-unchanged', `${row.id} already says so.`);
    writeVersion(desk, viewer, fact, options);
    return factView(desk, row.id);
  });
}

/** The draft under the fact's own id, whatever id it was sent with. */
function named(draft: FactDraft, id: string): Fact {
  const read = draftSchema.parse(draft);
  return factSchema.parse(read.kind === 'fact-check' ? { ...read, factCheck: { ...read.factCheck, id } } : { ...read, record: { ...read.record, id } });
}
