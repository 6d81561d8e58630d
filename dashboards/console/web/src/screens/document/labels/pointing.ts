import { useState } from 'preact/hooks';
import type { TextSpan } from '../../../../../api/index.ts';

/** What a label points at in the text. */
export interface Pointed {
  readonly id: string;
  readonly spans: readonly TextSpan[];
}

export interface Pointing {
  /** What is marked in the text now: what the pointer or the focus is on, else what was pressed. */
  readonly shown: Pointed | null;
  readonly pinned: string | null;
  readonly point: (at: Pointed | null) => void;
  /** Pressed once more, it is let go. */
  readonly pin: (at: Pointed | null) => void;
}

export function usePointing(): Pointing {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [pinned, setPinned] = useState<Pointed | null>(null);
  return {
    shown: pointed ?? pinned,
    pinned: pinned?.id ?? null,
    point: (at) => setPointed((now) => (now?.id === at?.id ? now : at)),
    pin: (at) => {
      const next = at === null || at.id === pinned?.id ? null : at;
      setPinned(next);
      setPointed(null);
    },
  };
}
