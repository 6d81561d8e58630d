import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Me } from '../../../api/index.ts';
import { ApiError, getMe, onSignedOut } from './api.ts';

/** Who looks; asked when the page opens, after a sign-in or sign-out, and when an answer says that the session has ended. */
export function useMe(): { readonly me: Me | null; readonly error: ApiError | null; readonly refresh: () => void } {
  const [state, setState] = useState<{ readonly me: Me | null; readonly error: ApiError | null }>({ me: null, error: null });
  const refresh = useCallback((): void => {
    getMe(AbortSignal.timeout(20_000))
      .then((me) => setState({ me, error: null }))
      .catch((error: unknown) => setState((before) => ({ ...before, error: error instanceof ApiError ? error : new ApiError('network', null) })));
  }, []);
  useEffect(() => {
    onSignedOut(refresh);
    refresh();
  }, []);
  return { ...state, refresh };
}
