import type { ComponentChildren } from 'preact';
import type { AlertRules } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { BackTestPart } from './back-test-part.tsx';
import { SeverityBadge } from './severity-badge.tsx';

type Rule = AlertRules['rules'][number];

/** More false alarms than this among its alerts, and a rule wants changing. */
const tooMany = 0.3;

export function RulePart({ rule }: { readonly rule: Rule }) {
  const { text } = useDesk();
  const words = text.alerts.rules;
  return (
    <section class="block rule" id={`rule-${rule.id}`} aria-labelledby={`rule-title-${rule.id}`}>
      <div class="block-head">
        <h2 id={`rule-title-${rule.id}`}>{rule.title}</h2>
        <p class="rule-marks"><SeverityBadge severity={rule.severity} /><span class={`alert-state ${rule.on ? 'rule-on' : 'rule-off'}`}>{rule.on ? words.on : words.off}</span></p>
      </div>
      <p class="quiet"><code>{rule.id}</code> · {words.kinds[rule.kind] ?? rule.kind}</p>
      <Quality quality={rule.quality} />
      <Lines rule={rule} />
      <BackTestPart rule={rule} />
    </section>
  );
}

function Quality({ quality: { alerts, acknowledged, falseAlarms, toAcknowledge, messages } }: Pick<Rule, 'quality'>) {
  const { text, format } = useDesk();
  const words = text.alerts.rules;
  if (alerts === 0) return <p class="rule-none">{words.noAlerts}</p>;
  const minutes = (toAcknowledge ?? 0) / 60_000;
  const time = toAcknowledge === null ? '–' : minutes < 1 ? words.seconds(format.number(Math.round(minutes * 60))) : minutes < 90 ? words.minutes(format.number(Math.round(minutes))) : words.hours(format.number(Math.round(minutes / 60)));
  const bad = falseAlarms / alerts > tooMany;
  const figure = (name: string, value: ComponentChildren, mark = ''): ComponentChildren => <div class={mark}><dt>{name}</dt><dd>{value}</dd></div>;
  return (
    <dl class="rule-figures">
      {figure(words.quality.alerts, format.number(alerts))}
      {figure(words.quality.acknowledged, <>{format.number(acknowledged)} <small>{format.percent(acknowledged / alerts)}</small></>)}
      {figure(words.quality.falseAlarms, <>{format.number(falseAlarms)} <small>{format.percent(falseAlarms / alerts)}</small></>, bad ? 'rule-bad' : '')}
      {figure(words.quality.toAcknowledge, time)}
      {figure(words.quality.messages, format.number(messages))}
    </dl>
  );
}

/** Rules are switched in the office's file, by whoever keeps it: here stands what to write. */
function Lines({ rule: { on, yaml, yamlTurned } }: { readonly rule: Rule }) {
  const { text } = useDesk();
  const words = text.alerts.rules;
  return (
    <details class="item-facts">
      <summary>{words.yaml}</summary>
      <p class="quiet">{on ? words.onText : words.offText}</p>
      <p class="part-title">{on ? words.yamlOn : words.yamlOff}</p>
      <pre class="rule-yaml" tabIndex={0}><code>{yaml}</code></pre>
      <p class="part-title">{on ? words.yamlOff : words.yamlOn}</p>
      <pre class="rule-yaml" tabIndex={0}><code>{yamlTurned}</code></pre>
    </details>
  );
}
