import { useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { useStatementAct, type StatementActs } from './use-statement-act.ts';

/** Takes a statement back, with a reason. */
export function Withdraw(acts: StatementActs) {
  const { text } = useDesk();
  const words = text.statements;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useStatementAct(acts);
  if (!open) return <p class="block"><button type="button" class="button" onClick={() => setOpen(true)}>{words.withdraw}</button></p>;
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.send('withdraw', words.done.withdrawn, { reason });
  };
  return (
    <form class="stack-wide block" onSubmit={submit}>
      <TextArea label={words.withdrawReason} hint={words.withdrawNote} value={reason} onValue={setReason} required />
      <ActRefusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button" disabled={act.busy}>{words.withdraw}</button> <button type="button" class="link-button" onClick={() => setOpen(false)}>{words.cancel}</button></p>
    </form>
  );
}
