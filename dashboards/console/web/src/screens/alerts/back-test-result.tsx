import type { BackTestFound } from '../../../../api/index.ts';
import { said } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';
import { dayOf } from '../desk/log-list.tsx';
import { PerDay } from './per-day.tsx';
import { SeverityBadge } from './severity-badge.tsx';

/** What a rule would have sent: how much, on which days, to whom, and the latest of it. */
export function BackTestResult({ found }: { readonly found: BackTestFound }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.alerts.rules;
  const most = Math.max(1, ...found.byRecipient.map(({ messages }) => messages));
  const figures = [[words.found.alerts, format.number(found.alerts)], [words.found.messages, format.number(found.messages)], [words.found.perDay, format.decimal(found.messages / Math.max(1, found.perDay.length), 1)], [words.found.occurrences, format.number(found.occurrences)]] as const;
  return (
    <div class="try-result">
      <h3>{words.tried(format.plainDay(found.since), format.plainDay(found.until))}</h3>
      <p class="quiet">{words.nothingSent}</p>
      {found.alerts === 0 ? <p class="rule-none">{words.nothing}</p> : (
        <>
          <ul class="try-figures">{figures.map(([name, value]) => <li key={name}><b>{value}</b> {name}</li>)}</ul>
          {found.messages > 0 && <PerDay days={found.perDay} />}
          <div class="try-parts">
            <section>
              <h4>{words.byRecipient}</h4>
              {found.messages === 0 && <p class="quiet">{words.sentNobody}</p>}
              <ul class="bars">{found.byRecipient.map(({ recipient, messages }) => <li key={recipient.id}><span class="bar"><span class="bar-name">{recipient.name}</span><span class="bar-count">{format.number(messages)}</span><svg class="bar-track" aria-hidden="true" focusable="false"><rect class="bar-fill" width={`${(messages / most) * 100}%`} height="100%" rx="1.5" /></svg></span></li>)}</ul>
            </section>
            <section>
              <h4>{words.sample}</h4>
              <ol class="try-sample">
                {found.sample.map((alert, index) => (
                  <li key={index}>
                    <p><SeverityBadge severity={alert.severity} /> {said(desk, alert.said, '')}</p>
                    <p class="quiet"><Time at={alert.at} />{alert.occurrences > 1 && <> · {text.alerts.times(format.number(alert.occurrences))}</>}{alert.documents > 0 && <> · {text.alerts.size.documents(format.number(alert.documents))}</>} · {alert.recipients.length === 0 ? words.sampleNobody : words.sampleTo(alert.recipients.join(', '))}</p>
                  </li>
                ))}
              </ol>
            </section>
          </div>
          <details class="item-facts">
            <summary>{words.showTable}</summary>
            <table class="duty-turns"><thead><tr><th scope="col">{words.day}</th><th scope="col">{words.quality.alerts}</th><th scope="col">{words.quality.messages}</th></tr></thead><tbody>{found.perDay.filter(({ alerts, messages }) => alerts + messages > 0).map(({ day, alerts, messages }) => <tr key={day}><th scope="row">{dayOf(day)}</th><td>{format.number(alerts)}</td><td>{format.number(messages)}</td></tr>)}</tbody></table>
          </details>
        </>
      )}
    </div>
  );
}
