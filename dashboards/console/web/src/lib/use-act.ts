import { useState } from 'preact/hooks';
import { ApiError } from './api.ts';

export interface Act {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Does one thing at a time; what failed is kept in `error` until the next try. Resolves to whether it was done. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** One act of a reader: whether it is under way, and what came of it. */
export function useAct(): Act {
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: ApiError | null }>({ busy: false, error: null });
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (state.busy) return false;
    setState({ busy: true, error: null });
    try {
      await work();
      setState({ busy: false, error: null });
      return true;
    } catch (error) {
      setState({ busy: false, error: error instanceof ApiError ? error : new ApiError('network', null) });
      return false;
    }
  };
  return { ...state, run, clear: () => setState({ busy: false, error: null }) };
}
