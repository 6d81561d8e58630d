import type { Alert } from '../../../../api/index.ts';
import { said } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** What occurred each time; folded, since the newest of it is the title. */
export function Seen({ alert: { seen, ruleTitle } }: { readonly alert: Alert }) {
  const desk = useDesk();
  if (seen.length < 2) return null;
  return (
    <details class="item-facts">
      <summary>{desk.text.alerts.seen(desk.format.number(seen.length))}</summary>
      <ol class="alert-seen">{seen.map((each, index) => <li key={index}><Time at={each.at} /> · {said(desk, each.said, ruleTitle)}</li>)}</ol>
    </details>
  );
}
