import type { AlertNotice, Sources } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** What Grafana's alerting said in the last two weeks; nothing where it said nothing. What still holds comes first. */
export function AlertsPart({ alerts: { total, newest } }: Pick<Sources, 'alerts'>) {
  const { text, format } = useDesk();
  const words = text.sources;
  if (newest.length === 0) return null;
  return (
    <section class="notices">
      <header class="block-head"><h2>{words.alerts}</h2></header>
      <ol>{newest.map((alert) => <AlertEntry key={alert.id} alert={alert} />)}</ol>
      {total > newest.length && <p class="footnote">{words.noticedMore(format.number(total - newest.length))}</p>}
    </section>
  );
}

function AlertEntry({ alert: { title, summary, state, startsAt, endsAt } }: { readonly alert: AlertNotice }) {
  const { text } = useDesk();
  const words = text.sources;
  return (
    <li class="notice">
      <p class="notice-time"><Time at={startsAt} as="ago" /></p>
      <div>
        <p><b>{title}</b> <span class={`notice-name ${state === 'resolved' ? 'notice-good' : 'notice-bad'}`}>{words.alertStates[state]}</span></p>
        <p class="notice-detail">{summary} {endsAt !== null && <>{words.alertEnded} <Time at={endsAt} />.</>}</p>
      </div>
    </li>
  );
}
