import type { AlertStanding } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** Where an alert stands: who is on it, until when it is put off, how it ended. */
export function Standing({ alert }: { readonly alert: AlertStanding }) {
  const { text, format } = useDesk();
  const words = text.alerts;
  if (alert.state === 'closed') return <span class="alert-state alert-state-closed">{words.states.closed}{alert.closedWhy !== null && `: ${words.endings[alert.closedWhy]}`}</span>;
  if (alert.snoozedUntil !== null) return <span class="alert-state alert-state-snoozed">{words.snoozed(format.clock(alert.snoozedUntil))}</span>;
  if (alert.onIt.length > 0) return <span class="alert-state alert-state-acknowledged">{words.onIt(alert.onIt.map(({ name }) => name).join(', '))}</span>;
  return <span class={`alert-state alert-state-${alert.state}`}>{words.states[alert.state]}</span>;
}
