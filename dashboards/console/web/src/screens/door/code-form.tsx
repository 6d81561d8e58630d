import { useState } from 'preact/hooks';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';

/** The second factor of a sign-in. */
export function CodeForm({ ticket, onDone, onBack }: { readonly ticket: string; readonly onDone: () => void; readonly onBack: () => void }) {
  const { text } = useDesk();
  const words = text.access.signIn;
  const [code, setCode] = useState('');
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      await postJson('/api/sign-in/code', { ticket, code });
      onDone();
    });
  };
  return (
    <form class="door-form" onSubmit={submit}>
      <Heading title={words.codeTitle} />
      <Field label={words.code} hint={words.codeHint} value={code} onValue={setCode} name="code" autocomplete="one-time-code" spellcheck={false} required autofocus />
      <Refusal error={act.error} />
      <button type="submit" class="button button-primary door-button" disabled={act.busy}>{words.confirm}</button>
      <button type="button" class="link-button" onClick={onBack}>{words.back}</button>
    </form>
  );
}
