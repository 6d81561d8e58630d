import { useEffect, useState } from 'preact/hooks';
import type { AlertCounts } from '../../../api/index.ts';
import { getJson } from './api.ts';
import { wantsNotes } from './desktop-notes.ts';

const everyMs = 10_000;

/** How many alerts wait; null until that is known. Asked while the page is seen, and behind others where the reader wants notifications. */
export function useAlertCounts(): AlertCounts | null {
  const [counts, setCounts] = useState<AlertCounts | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const ask = (): void => {
      if (document.visibilityState !== 'visible' && !wantsNotes()) return;
      getJson<AlertCounts>('/api/alerts/counts', AbortSignal.any([abort.signal, AbortSignal.timeout(20_000)]))
        .then(setCounts)
        // The screen itself says that nothing answers; an old count may stand.
        .catch(() => undefined);
    };
    ask();
    const timer = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    addEventListener('alerts-changed', ask);
    return () => {
      abort.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('alerts-changed', ask);
    };
  }, []);
  return counts;
}

/** Somebody has just acted here: the count is asked for at once. */
export const alertsChanged = (): void => void dispatchEvent(new Event('alerts-changed'));
