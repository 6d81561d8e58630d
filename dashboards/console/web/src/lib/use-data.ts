import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiError, getJson } from './api.ts';

export interface Loaded<Answer> {
  /** The newest answer; while another path loads, the answer of the path before. */
  readonly data: Answer | null;
  /** The path that `data` answers. */
  readonly path: string | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

const everyMs = 15_000;

/** Asks a path, and again quietly every 15 seconds while the page is seen. A failed repeat keeps what is shown. */
export function useData<Answer>(path: string): Loaded<Answer> {
  const [state, setState] = useState<Omit<Loaded<Answer>, 'reload'>>({ data: null, path: null, error: null, loading: true });
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  const current = useRef(path);
  current.current = path;

  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    getJson<Answer>(path, AbortSignal.any([abort.signal, AbortSignal.timeout(20_000)]))
      .then((data) => setState({ data, path, error: null, loading: false }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({ ...before, loading: false, error: error instanceof ApiError ? error : new ApiError('network', null) }));
      });
    return () => abort.abort();
  }, [path, turn]);

  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload]);

  return { ...state, reload };
}
