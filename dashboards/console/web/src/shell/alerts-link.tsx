import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { alertPath, said } from '../lib/alerts.ts';
import { useDesk } from '../lib/context.ts';
import { showNote, unshown, wantsNotes } from '../lib/desktop-notes.ts';
import { useAlertCounts } from '../lib/use-alert-counts.ts';
import { Icon } from '../parts/icon.tsx';

const own = /^\/(?:alerts|duty|alert-rules)(?:\/|$)/;

/** The way to the alerts, with how many wait: red where one is urgent or did not reach anybody. From here notifications are shown, whatever screen is open. */
export function AlertsLink({ path }: { readonly path: string }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.alerts;
  const { route } = useLocation();
  const counts = useAlertCounts();
  useEffect(() => {
    if (!counts || !wantsNotes()) return;
    for (const call of unshown(counts.calls)) {
      showNote({ title: `${words.severities[call.severity]} · ${call.ruleTitle}`, body: said(desk, call.said, call.ruleTitle), alert: call.number, onOpen: () => route(alertPath(call.number)) });
    }
  }, [counts]);
  const waiting = counts ? counts.critical + counts.warning + counts.info : 0;
  const bad = counts !== null && (counts.critical > 0 || counts.undelivered > 0);
  return (
    <a href="/alerts" aria-current={own.test(path) ? 'page' : undefined}>
      <Icon name="alerts" /><span>{words.nav}</span>
      {waiting > 0 && <span class={`nav-count ${bad ? 'nav-count-bad' : ''}`}><span aria-hidden="true">{waiting > 99 ? '99+' : format.number(waiting)}</span><span class="sr-only">{(bad ? words.waitingBad : words.waiting)(format.number(waiting))}</span></span>}
    </a>
  );
}
