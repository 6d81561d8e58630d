import { useState } from 'preact/hooks';
import type { SignedInAnswer } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, PasswordField, Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { CodeForm } from './code-form.tsx';

interface Props {
  readonly provider: string | null;
  readonly onDone: () => void;
}

/** What a redirect left in the address's fragment, read once and taken out of the address. */
function readFragment(): URLSearchParams {
  const left = new URLSearchParams(location.hash.slice(1));
  if (left.has('ticket') || left.has('problem')) history.replaceState(null, '', location.pathname + location.search);
  return left;
}

/** Name and password, then the second factor where there is one. */
export function SignInScreen({ provider, onDone }: Props) {
  const { text } = useDesk();
  const words = text.access.signIn;
  const [left] = useState(readFragment);
  const [ticket, setTicket] = useState(left.get('ticket'));
  const [signIn, setSignIn] = useState('');
  const [password, setPassword] = useState('');
  const act = useAct();

  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      const answer = await postJson<SignedInAnswer>('/api/sign-in', { signIn, password });
      setPassword('');
      if (answer.ticket === null) onDone();
      else setTicket(answer.ticket);
    });
  };
  if (ticket !== null) return <CodeForm ticket={ticket} onDone={onDone} onBack={() => setTicket(null)} />;
  return (
    <form class="door-form" onSubmit={submit}>
      <Heading title={words.title} />
      {left.get('problem') === 'oidc-refused' && <p class="refusal" role="alert">{words.providerRefused}</p>}
      <Field label={words.name} value={signIn} onValue={setSignIn} name="username" autocomplete="username" autocapitalize="none" spellcheck={false} required autofocus />
      <PasswordField label={words.password} value={password} onValue={setPassword} name="password" />
      <Refusal error={act.error} />
      <button type="submit" class="button button-primary door-button" disabled={act.busy}>{words.act}</button>
      {provider !== null && <><p class="door-or quiet">{words.or}</p><a class="button door-button" href={`/sign-in/oidc?page=${encodeURIComponent(location.pathname + location.search)}`}>{words.provider(provider)}</a></>}
      <p class="field-hint">{words.lost}</p>
    </form>
  );
}
