import { useEffect, useState } from 'preact/hooks';
import { ApiError, getJson } from './api.ts';

export interface Loaded<Answer> {
  /** The newest answer; while another path loads, the answer of the path before. */
  readonly data: Answer | null;
  /** The path that `data` answers. */
  readonly path: string | null;
  readonly error: ApiError | null;
  /** What `data` shows is of another path than the one asked, whose answer is on its way. */
  readonly changing: boolean;
  /** Asks again, together with everything else on the screen: when one answer was lost, others were too. */
  readonly reload: () => void;
}

interface State<Answer> extends Pick<Loaded<Answer>, 'data' | 'path' | 'error'> {
  /** The path that `error` is about. */
  readonly failed: string | null;
}

const usualMs = 15_000;
const askers = new Set<() => void>();
const reload = (): void => askers.forEach((ask) => ask());

/** Asks a path, and again quietly every 15 seconds (or `everyMs`) while the page is seen; null asks nothing. A failed repeat keeps what is shown. */
export function useData<Answer>(path: string | null, everyMs = usualMs): Loaded<Answer> {
  const [state, setState] = useState<State<Answer>>({ data: null, path: null, error: null, failed: null });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    getJson<Answer>(path, AbortSignal.any([abort.signal, AbortSignal.timeout(20_000)]))
      .then((data) => setState({ data, path, error: null, failed: null }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({ ...before, failed: path, error: error instanceof ApiError ? error : new ApiError('network', null) }));
      });
    return () => abort.abort();
  }, [path, turn]);

  useEffect(() => {
    const ask = (): void => setTurn((count) => count + 1);
    const refresh = (): void => {
      if (document.visibilityState === 'visible') ask();
    };
    askers.add(ask);
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      askers.delete(ask);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);

  const { data, path: answered, error, failed } = state;
  // From the very rendering that asks, so that old figures never stand under new filters as if they were theirs.
  return { data, path: answered, error, changing: path !== null && answered !== null && answered !== path && failed !== path, reload };
}
