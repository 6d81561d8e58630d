import { useEffect, useRef, useState } from 'preact/hooks';
import type { Document, LabelsBody, LabelsTaken } from '../../../../../api/index.ts';
import { ApiError, postJson } from '../../../lib/api.ts';
import { keyOf, standingOf, type Chosen, type LabelKey, type Standing } from '../../../lib/labels.ts';

/** What became of the last act on a label. */
export type Outcome = { readonly state: 'saving' | 'saved' | 'undone' } | { readonly state: 'failed'; readonly error: ApiError; readonly again: () => void };

export interface Corrections {
  readonly standing: (key: LabelKey) => Standing;
  readonly outcome: (key: LabelKey) => Outcome | undefined;
  readonly save: (key: LabelKey, value: readonly string[]) => void;
  /** Brings back what held before the last act on this label. */
  readonly undo: (key: LabelKey) => void;
  /** The label that was saved last, for the key that undoes. */
  readonly last: LabelKey | null;
}

interface Act extends Chosen {
  readonly before: Standing;
}

/** A processor writes to the store within about a second; then the page asks again. */
const settledMs = 1500;

/** Puts labels right: at once on the screen, then in the log. What fails is taken back from the screen and can be tried again. */
export function useCorrections(document: Document, reload: () => void): Corrections {
  const [acts, setActs] = useState<ReadonlyMap<string, Act>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [last, setLast] = useState<LabelKey | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { id, contentRevision } = document;
  // Another content is another matter.
  useEffect(() => {
    setActs(new Map());
    setOutcomes(new Map());
    setLast(null);
    return () => clearTimeout(timer.current);
  }, [id, contentRevision]);

  const standing = (key: LabelKey): Standing => standingOf(document, key, acts.get(keyOf(key)));
  const note = (key: LabelKey, outcome: Outcome): void => setOutcomes((all) => new Map(all).set(keyOf(key), outcome));

  function act(key: LabelKey, { value, withdrawn }: Pick<Chosen, 'value' | 'withdrawn'>, done: 'saved' | 'undone'): void {
    const name = keyOf(key);
    const earlier = acts.get(name);
    const mine: Act = { ...key, value, withdrawn, takenAt: null, before: standing(key) };
    setActs((all) => new Map(all).set(name, mine));
    note(key, { state: 'saving' });
    const body: LabelsBody = { revision: contentRevision, field: key.field, unit: key.unit, value: [...value], withdrawn };
    postJson<LabelsTaken>(`/api/documents/${encodeURIComponent(id)}/labels`, body)
      .then(({ correction }) => {
        setActs((all) => (all.get(name) === mine ? new Map(all).set(name, { ...mine, takenAt: correction.correctedAt }) : all));
        note(key, { state: done });
        setLast(done === 'saved' ? key : null);
        clearTimeout(timer.current);
        timer.current = setTimeout(reload, settledMs);
      })
      .catch((error: unknown) => {
        setActs((all) => {
          if (all.get(name) !== mine) return all;
          const next = new Map(all);
          if (earlier) next.set(name, earlier);
          else next.delete(name);
          return next;
        });
        note(key, { state: 'failed', error: error instanceof ApiError ? error : new ApiError('network', null), again: () => act(key, { value, withdrawn }, done) });
      });
  }

  return {
    standing,
    outcome: (key) => outcomes.get(keyOf(key)),
    save: (key, value) => act(key, { value, withdrawn: false }, 'saved'),
    undo: (key) => {
      const before = acts.get(keyOf(key))?.before;
      if (before) act(key, before.from === 'models' ? { value: [], withdrawn: true } : { value: before.value, withdrawn: false }, 'undone');
    },
    last,
  };
}
