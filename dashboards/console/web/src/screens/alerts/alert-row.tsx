import type { AlertStanding } from '../../../../api/index.ts';
import { alertPath, said } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { About } from './about.tsx';
import { SeverityBadge } from './severity-badge.tsx';
import { Standing } from './standing.tsx';

/** One line of a list of alerts. */
export function AlertRow({ alert }: { readonly alert: AlertStanding }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.alerts;
  return (
    <li class={`alert-row alert-row-${alert.state} alert-row-${alert.severity}`} data-row={alert.number}>
      <p class="alert-when"><SeverityBadge severity={alert.severity} /> <Time at={alert.lastAt} as="ago" /></p>
      <div class="alert-what">
        <h3 class="row-title"><a href={alertPath(alert.number)} data-row-link>{said(desk, alert.said, alert.ruleTitle)}</a></h3>
        <About alert={alert} />
        <p class="row-meta">{[alert.ruleTitle, ...(alert.occurrences > 1 ? [words.times(format.number(alert.occurrences))] : []), ...(alert.until === null ? [] : [words.before(format.until(alert.until))])].join(' · ')}</p>
        {alert.undelivered > 0 && alert.state !== 'closed' && <p class="alert-undelivered">{words.undelivered(format.number(alert.undelivered))}</p>}
      </div>
      <p class="alert-stands"><Standing alert={alert} /></p>
    </li>
  );
}
