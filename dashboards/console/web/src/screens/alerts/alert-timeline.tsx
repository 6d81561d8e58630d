import type { AlertDelivery, AlertStep } from '../../../../api/index.ts';
import { useDesk, type Desk } from '../../lib/context.ts';
import { Time } from '../../parts/time.tsx';

/** Every step of what happened, the newest first: who did what, and what became of each message. */
export function AlertTimeline({ steps }: { readonly steps: readonly AlertStep[] }) {
  const { text } = useDesk();
  return (
    <section class="block">
      <h2>{text.alerts.timeline}</h2>
      <ol class="log">{steps.toReversed().map((step) => <Step key={`${step.at} ${step.what} ${step.purpose ?? ''} ${step.step ?? ''}`} step={step} />)}</ol>
    </section>
  );
}

function Step({ step }: { readonly step: AlertStep }) {
  const desk = useDesk();
  const { text, format } = desk;
  const words = text.alerts;
  if (step.messages.length > 0) {
    return (
      <li class="log-machine">
        <p class="log-what"><b>{words.purposes[step.purpose ?? ''] ?? step.purpose}</b>{step.step !== null && step.step > 0 && <> ({words.step(format.number(step.step + 1))})</>} <span class="quiet"><Time at={step.at} as="ago" /></span></p>
        <ul class="alert-messages">{step.messages.map((message) => <Message key={message.id} message={message} />)}</ul>
      </li>
    );
  }
  return (
    <li class={`${step.by === null ? 'log-machine' : ''} ${step.what === 'undelivered' ? 'alert-undelivered' : ''}`}>
      <p class="log-what"><b>{step.by?.name ?? words.machine}</b> {wordsOf(step, desk)} <span class="quiet"><Time at={step.at} as="ago" /></span></p>
      {reasonOf(step, desk) !== '' && <p class="log-text">{reasonOf(step, desk)}</p>}
    </li>
  );
}

function wordsOf({ what, to, until }: AlertStep, { text, format }: Desk): string {
  const words = text.alerts;
  const after = what === 'undelivered' ? (to ? `: ${to.name} ${words.unreachable}` : '') : `${to ? ` ${to.name}` : ''}${until === null ? '' : ` ${format.full(until)}`}`;
  return `${words.did[what] ?? what}${after}`;
}

/** What a person wrote; the machine's own words are said in the reader's. */
function reasonOf({ why, by, what }: AlertStep, { text }: Desk): string {
  if (by !== null) return why;
  return what === 'closed' ? ((text.alerts.endings as Readonly<Record<string, string>>)[why] ?? '') : '';
}

function Message({ message: { recipient, channel, state, at, attempts, doubts, error } }: { readonly message: AlertDelivery }) {
  const { text, format } = useDesk();
  const words = text.alerts;
  const failed = state === 'failed';
  return (
    <li class={`alert-message alert-message-${state}`}>
      {recipient.name} <span class="quiet">· {words.channels[channel] ?? channel} ·</span> {failed ? <b>{words.deliveries[state]}</b> : <>{words.deliveries[state]} {state === 'sent' && <Time at={at} as="clock" />}</>}
      {attempts > 1 && <span class="quiet"> · {words.attempts(format.number(attempts))}</span>}
      {doubts > 0 && <span class="quiet"> · {words.doubts}</span>}
      {error !== '' && state !== 'sent' && <small class="alert-error">{error}</small>}
    </li>
  );
}
