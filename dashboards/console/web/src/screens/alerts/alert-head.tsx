import type { Alert } from '../../../../api/index.ts';
import { said } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { Heading } from '../../parts/heading.tsx';
import { About } from './about.tsx';
import { SeverityBadge } from './severity-badge.tsx';
import { Standing } from './standing.tsx';

/** What happened, where it stands, and in red whom no message has reached. */
export function AlertHead({ alert }: { readonly alert: Alert }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.alerts;
  const lost = [...new Set(alert.steps.flatMap(({ what, to, messages }) => [...(what === 'undelivered' && to ? [to.name] : []), ...messages.filter(({ state }) => state === 'failed').map(({ recipient, channel }) => `${recipient.name} (${words.channels[channel] ?? channel})`)]))];
  return (
    <>
      <Heading title={said(desk, alert.said, alert.ruleTitle)} eyebrow={<><SeverityBadge severity={alert.severity} /> {words.number(format.number(alert.number))} · <Standing alert={alert} /></>} />
      <About alert={alert} large />
      {alert.undelivered > 0 && alert.state !== 'closed' && (
        <div class="alert-lost" role="status">
          <p><b>{words.undeliveredTitle}</b></p>
          {lost.length > 0 && <p>{words.undeliveredText(lost.join(', '))}</p>}
        </div>
      )}
    </>
  );
}
