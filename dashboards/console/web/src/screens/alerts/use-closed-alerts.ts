import { useEffect, useState } from 'preact/hooks';
import type { Alerts, AlertStanding } from '../../../../api/index.ts';
import { getJson } from '../../lib/api.ts';
import { useAct, type Act } from '../../lib/use-act.ts';
import { writeAlertFilters, type AlertFilters } from '../../lib/alerts.ts';

export interface ClosedAlerts {
  readonly further: readonly AlertStanding[];
  /** Null where there are no more. */
  readonly next: number | null;
  readonly act: Act;
  readonly more: () => void;
}

/** The pages after the first, which are asked for once: what is closed stays as it is. */
export function useClosedAlerts(filters: AlertFilters, first: number | null): ClosedAlerts {
  const act = useAct();
  const key = writeAlertFilters(filters);
  const [pages, setPages] = useState<{ readonly key: string; readonly further: readonly AlertStanding[]; readonly next: number | null | undefined }>({ key, further: [], next: undefined });
  useEffect(() => setPages({ key, further: [], next: undefined }), [key]);
  const own = pages.key === key ? pages : { key, further: [], next: undefined };
  const next = own.next === undefined ? first : own.next;
  const more = (): void => {
    if (next === null) return;
    void act.run(async () => {
      const page = await getJson<Alerts>(`/api/alerts${writeAlertFilters(filters, { before: String(next) })}`, AbortSignal.timeout(20_000));
      setPages({ key, further: [...own.further, ...page.alerts], next: page.next });
    });
  };
  return { further: own.further, next, act, more };
}
