import { useState } from 'preact/hooks';
import type { Account, TokenMade } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Choice, Field, Once, Refusal } from '../../parts/field.tsx';
import { Time } from '../../parts/time.tsx';

interface Props {
  readonly account: Account;
  readonly onChange: () => void;
}

/** Tokens for programs that ask in one's own name. */
export function TokensPart({ account: { tokens, tokenRoles }, onChange }: Props) {
  const { text } = useDesk();
  const words = text.access.account;
  const act = useAct();
  const [made, setMade] = useState<TokenMade | null>(null);
  const end = (id: string): void =>
    void act.run(async () => {
      await postJson('/api/account/tokens/end', { id });
      onChange();
    });
  return (
    <section class="block" aria-labelledby="account-tokens">
      <h2 id="account-tokens">{words.tokens}</h2>
      <p class="quiet">{words.tokensText}</p>
      {tokens.length === 0 ? <p>{words.noTokens}</p> : (
        <ul class="entries">
          {tokens.map(({ id, name, role, until, usedAt }) => (
            <li key={id}>
              <div>
                <p><b>{name}</b> <span class="badge">{text.access.roles[role]}</span></p>
                <p class="quiet">{words.until} <Time at={until} as="full" /> · {usedAt === null ? words.never : <>{words.used} <Time at={usedAt} as="ago" /></>}</p>
              </div>
              <button type="button" class="button" disabled={act.busy} aria-label={words.endNamed(name)} onClick={() => end(id)}>{words.end}</button>
            </li>
          ))}
        </ul>
      )}
      <Refusal error={act.error} />
      {made && <Once title={words.tokens} secret={made.secret} onClose={() => setMade(null)}>{words.tokenMade}</Once>}
      <TokenForm roles={tokenRoles} onMade={(token) => { setMade(token); onChange(); }} />
    </section>
  );
}

function TokenForm({ roles, onMade }: { readonly roles: Account['tokenRoles']; readonly onMade: (made: TokenMade) => void }) {
  const { text } = useDesk();
  const words = text.access.account;
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>('leadership');
  const [days, setDays] = useState('90');
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      onMade(await postJson<TokenMade>('/api/account/tokens/make', { name, role, days: Number(days) }));
      setName('');
    });
  };
  return (
    <form class="line-form" onSubmit={submit}>
      <Field label={words.tokenName} value={name} onValue={setName} required maxLength={80} autocomplete="off" />
      <Choice label={words.tokenRole} value={role} onValue={setRole} choices={Object.fromEntries(roles.map((each) => [each, text.access.roles[each]]))} />
      <Field label={words.tokenDays} value={days} onValue={setDays} type="number" min={1} max={366} required />
      <button type="submit" class="button" disabled={act.busy}>{words.tokenMake}</button>
      <Refusal error={act.error} />
    </form>
  );
}
