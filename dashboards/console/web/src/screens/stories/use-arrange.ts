import { useEffect, useRef, useState } from 'preact/hooks';
import type { MergeStories, SplitStory, StoriesMerged, StorySplit } from '../../../../api/index.ts';
import { ApiError, getJson, postJson } from '../../lib/api.ts';

export type Outcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly kind: 'merged' | 'split' | 'undone'; readonly documents: number; readonly story: string; readonly late: boolean }
  | { readonly state: 'failed'; readonly error: ApiError };

export interface Arranging {
  readonly outcome: Outcome | null;
  /** Null where the last act cannot be undone. */
  readonly undo: (() => void) | null;
  readonly merge: (story: string, others: readonly string[]) => void;
  readonly split: (from: string, documents: readonly string[], withReprints: boolean) => void;
}

/** How long the store is waited for, and how often it is asked. */
const waitMs = 20_000;
const everyMs = 500;

/** Merges and splits: an act goes to the log; the screen follows once the store shows it, or says that it does not yet. */
export function useArrange(onShown: (story: string) => void): Arranging {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [back, setBack] = useState<(() => Promise<void>) | null>(null);
  const stays = useRef(true);
  useEffect(() => () => void (stays.current = false), []);

  const run = (work: () => Promise<{ readonly kind: 'merged' | 'split' | 'undone'; readonly documents: number; readonly story: string; readonly shown: () => Promise<boolean>; readonly back: (() => Promise<void>) | null }>): void => {
    setOutcome({ state: 'waiting' });
    setBack(null);
    work().then(async ({ kind, documents, story, shown, back: way }) => {
      const late = !(await becomes(shown, () => stays.current));
      if (!stays.current) return;
      setOutcome({ state: 'done', kind, documents, story, late });
      // What the store does not show yet cannot be taken apart again.
      setBack(late ? null : () => way);
      onShown(story);
    }).catch((error: unknown) => stays.current && setOutcome({ state: 'failed', error: error instanceof ApiError ? error : new ApiError('network', null) }));
  };

  return {
    outcome,
    undo: back && (() => run(async () => {
      await back();
      return { kind: 'undone', documents: 0, story: '', shown: () => Promise.resolve(true), back: null };
    })),
    merge: (story, others) => run(async () => {
      const body: MergeStories = { story, others: [...others] };
      const { documents, came } = await postJson<StoriesMerged>('/api/stories/merge', body);
      const way = came && (async (): Promise<void> => {
        for (const each of came) await splitAndWait({ from: story, documents: each.documents, withReprints: false });
      });
      return { kind: 'merged', documents, story, shown: async () => (await Promise.all(others.map(isThere))).every((there) => !there), back: way };
    }),
    split: (from, documents, withReprints) => run(async () => {
      const made = await postJson<StorySplit>('/api/stories/split', { from, documents: [...documents], withReprints } satisfies SplitStory);
      const story = made.story ?? '';
      return { kind: 'split', documents: made.documents, story, shown: () => isThere(story), back: async () => {
        await postJson<StoriesMerged>('/api/stories/merge', { story: from, others: [story] } satisfies MergeStories);
        await becomes(async () => !(await isThere(story)), () => true);
      } };
    }),
  };
}

/** One after the other: each is taken out of what the one before has left. */
async function splitAndWait(body: SplitStory): Promise<void> {
  const { story } = await postJson<StorySplit>('/api/stories/split', body);
  await becomes(() => isThere(story ?? ''), () => true);
}

async function isThere(story: string): Promise<boolean> {
  try {
    await getJson<unknown>(`/api/stories/${encodeURIComponent(story)}`, AbortSignal.timeout(5000));
    return true;
  } catch {
    return false;
  }
}

async function becomes(shown: () => Promise<boolean>, goesOn: () => boolean): Promise<boolean> {
  const until = performance.now() + waitMs;
  while (goesOn()) {
    if (await shown()) return true;
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
