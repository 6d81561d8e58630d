import type { Viewer } from '../../access/viewer.ts';
import type { Desk } from '../desk.ts';
import { demand, type Refusal } from '../errors.ts';
import { hindrance } from './checkable.ts';
import { idOf, lineOf, type FactDraft } from './fact-body.ts';
import { findFact, versionOf } from './rows.ts';
import { withId } from './write-fact.ts';
import { writeVersion } from './write-version.ts';

/** A fact of a file, with its place there. */
export interface ImportedFact {
  readonly line: number;
  readonly fact: FactDraft;
}

export interface ImportOutcome {
  readonly committed: boolean;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Proposed facts that cannot be approved as they are, or that were left out because their id belongs to the other kind. */
  readonly remarks: readonly { readonly line: number; readonly id: string; readonly text: string; readonly code: Refusal }[];
}

class Preview extends Error {}

/**
 * Brings facts of a file in as proposals: new ones, and new versions of those that are known by their id and say something else. Without
 * `commit` nothing is kept: the answer is what would happen.
 * @throws {RejectedError} `not-allowed`.
 */
export function importFacts(desk: Desk, viewer: Viewer, facts: readonly ImportedFact[], { commit }: { readonly commit: boolean }): ImportOutcome {
  demand(viewer, 'judge');
  let outcome: ImportOutcome | undefined;
  try {
    desk.book.transaction(() => {
      outcome = { ...importAll(desk, viewer, facts), committed: commit };
      if (!commit) throw new Preview();
      desk.audit({ person: viewer.id, act: 'facts-imported', object: 'facts', detail: { added: outcome.added, revised: outcome.revised, unchanged: outcome.unchanged } });
    });
  } catch (error) {
    if (!(error instanceof Preview)) throw error;
  }
  return outcome as ImportOutcome;
}

function importAll(desk: Desk, viewer: Viewer, facts: readonly ImportedFact[]): Omit<ImportOutcome, 'committed'> {
  const counts = { added: 0, revised: 0, unchanged: 0 };
  const remarks: ImportOutcome['remarks'][number][] = [];
  for (const { line, fact: draft } of facts) {
    const fact = withId(desk, draft);
    const id = idOf(fact);
    const former = findFact(desk, id);
    const remark = (code: Refusal): void => void remarks.push({ line, id, text: lineOf(fact), code });
    if (former && former.kind !== fact.kind) {
      remark('fact-kind-differs');
      continue;
    }
    const same = former !== undefined && JSON.stringify(versionOf(desk, id, former.version).body) === JSON.stringify(fact);
    counts[same ? 'unchanged' : former ? 'revised' : 'added'] += 1;
    if (same) continue;
    writeVersion(desk, viewer, fact, { propose: true });
    const code = hindrance(fact);
    if (code !== null) remark(code);
  }
  return { ...counts, remarks };
}
