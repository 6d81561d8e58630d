import { useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { Time } from '../../parts/time.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { useStatementAct, type StatementActs } from './use-statement-act.ts';

/** The steps as the office has set them: who has taken which, and what the reader may do now. */
export function Approval(acts: StatementActs) {
  const { text, format, may } = useDesk();
  const words = text.statements;
  const { data } = acts;
  const act = useStatementAct(acts);
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  if (data.state === 'withdrawn') return null;
  const waits = data.state === 'proposed';
  const mine = waits && data.approvalHindrance === null;
  const refuse = (event: Event): void => {
    event.preventDefault();
    void act.send('refuse', words.done.refused, { reason });
  };
  return (
    <section class="block statement-approval">
      <h2>{words.approvalTitle}</h2>
      <ol class="statement-steps">
        {data.steps.map(({ role, done }, at) => (
          <li key={at} class={done ? 'statement-step-done' : ''}>
            <b>{words.step(format.number(at + 1))}</b> <span>{role === null ? words.anyRole : (words.roles[role] ?? role)}</span> <span class="quiet">{done ? <>{words.stepDone}: {done.by.name}, <Time at={done.at} as="ago" /></> : words.stepOpen}</span>
          </li>
        ))}
      </ol>
      {waits && data.approvalHindrance !== null && <p class="note">{words.hindrances[data.approvalHindrance]}</p>}
      <ActRefusal error={act.error} />
      {mine && !refusing && (
        <p class="row-of-buttons">
          <button type="button" class="button button-primary" disabled={act.busy} onClick={() => void act.send('approve', (next) => words.done[next.state === 'approved' ? 'approved' : 'step'])}>{words.approve}</button>
          <button type="button" class="button" disabled={act.busy} onClick={() => setRefusing(true)}>{words.refuse}</button>
        </p>
      )}
      {mine && refusing && (
        <form class="stack-wide" onSubmit={refuse}>
          <TextArea label={words.refuseReason} value={reason} onValue={setReason} required />
          <p class="row-of-buttons"><button type="submit" class="button" disabled={act.busy}>{words.refuse}</button> <button type="button" class="link-button" onClick={() => setRefusing(false)}>{words.cancel}</button></p>
        </form>
      )}
      {data.state === 'draft' && may('judge') && <p class="row-of-buttons"><button type="button" class="button button-primary" disabled={act.busy} onClick={() => void act.send('propose', words.done.proposed)}>{words.propose}</button></p>}
    </section>
  );
}
