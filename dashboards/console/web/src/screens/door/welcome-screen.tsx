import { useEffect, useState } from 'preact/hooks';
import type { LinkSeen, SignedInAnswer } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, PasswordField, Refusal } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';

/** Where a one-time link leads: whoever has it chooses a password. */
export function WelcomeScreen() {
  const { text } = useDesk();
  const words = text.access.welcome;
  const [link] = useState(() => location.hash.slice(1));
  const [seen, setSeen] = useState<LinkSeen | null>(null);
  const look = useAct();
  useEffect(() => void look.run(async () => setSeen(await postJson<LinkSeen>('/api/links/look', { link: link || '-' }))), []);

  if (look.error?.code === 'link-refused') return <div class="door-form"><Heading title={words.refused} /><p>{words.refusedText}</p><p><a href="/">{words.toSignIn}</a></p></div>;
  return seen ? <ChooseForm link={link} seen={seen} /> : <Refusal error={look.error} />;
}

function ChooseForm({ link, seen }: { readonly link: string; readonly seen: LinkSeen }) {
  const { text } = useDesk();
  const words = text.access.welcome;
  const first = seen.kind === 'first';
  const [name, setName] = useState('');
  const [signIn, setSignIn] = useState(seen.signIn ?? '');
  const [password, setPassword] = useState('');
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      const { ticket } = await postJson<SignedInAnswer>('/api/links/use', { link, password, ...(first ? { name, signIn } : {}) });
      // A page of its own: nothing of this one, and not the link, stays in the way back.
      location.replace(ticket === null ? '/' : `/#ticket=${ticket}`);
    });
  };
  return (
    <form class="door-form" onSubmit={submit}>
      <Heading title={first ? words.first : seen.kind === 'reset' ? words.reset : words.invitation(seen.name ?? '')} />
      <p>{first ? words.firstText : words.invitationText(seen.signIn ?? '')}</p>
      {first && <Field label={words.yourName} hint={words.yourNameHint} value={name} onValue={setName} autocomplete="name" required maxLength={120} autofocus />}
      {first
        ? <Field label={text.access.signIn.name} hint={words.signInHint} value={signIn} onValue={setSignIn} name="username" autocomplete="username" autocapitalize="none" spellcheck={false} required minLength={2} maxLength={200} />
        : <input type="text" name="username" autocomplete="username" value={seen.signIn ?? ''} hidden readOnly />}
      <PasswordField fresh label={words.newPassword} hint={words.passwordHint} value={password} onValue={setPassword} name="password" minLength={12} maxLength={256} autofocus={!first} />
      <Refusal error={act.error} />
      <button type="submit" class="button button-primary door-button" disabled={act.busy}>{words.act}</button>
    </form>
  );
}
