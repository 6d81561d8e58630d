import { useState } from 'preact/hooks';
import type { Account } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { PasswordField, Refusal } from '../../parts/field.tsx';

export function PasswordPart({ account }: { readonly account: Account }) {
  const { text } = useDesk();
  const words = text.access.account;
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    setDone(false);
    void act.run(async () => {
      await postJson('/api/account/password', { old, password });
      setOld('');
      setPassword('');
      setDone(true);
    });
  };
  return (
    <section class="block" aria-labelledby="account-password">
      <h2 id="account-password">{words.password}</h2>
      <p class="quiet">{words.signedInAs(account.signIn)}</p>
      {account.hasPassword ? (
        <form class="stack" onSubmit={submit}>
          <input type="text" name="username" autocomplete="username" value={account.signIn} hidden readOnly />
          <PasswordField label={words.old} value={old} onValue={setOld} />
          <PasswordField fresh label={text.access.welcome.newPassword} hint={text.access.welcome.passwordHint} value={password} onValue={setPassword} minLength={12} maxLength={256} />
          <Refusal error={act.error} />
          <p class="row-of-buttons"><button type="submit" class="button" disabled={act.busy}>{words.change}</button> <span class="quiet" role="status">{done ? words.changed : words.changeHint}</span></p>
        </form>
      ) : <p>{words.noPassword}</p>}
    </section>
  );
}
