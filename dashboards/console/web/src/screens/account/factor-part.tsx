import { useState } from 'preact/hooks';
import type { Account } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, Refusal } from '../../parts/field.tsx';
import { FactorSetup } from './factor-setup.tsx';

/** The second factor: on with what is left of it, or off with a way to set it up. */
export function FactorPart({ account: { secondFactor }, onChange }: { readonly account: Account; readonly onChange: () => void }) {
  const { text, format } = useDesk();
  const words = text.access.account;
  const [setup, setSetup] = useState(false);
  const done = (): void => {
    setSetup(false);
    onChange();
  };
  return (
    <section class="block" aria-labelledby="account-factor">
      <h2 id="account-factor">{words.factor}</h2>
      {setup ? <FactorSetup onDone={done} /> : secondFactor.on ? (
        <>
          <p>{words.factorOn(format.number(secondFactor.recoveryCodesLeft))}</p>
          <FactorOff onDone={onChange} />
        </>
      ) : (
        <>
          <p>{words.factorOff}</p>
          <p class="row-of-buttons"><button type="button" class="button" onClick={() => setSetup(true)}>{words.begin}</button></p>
        </>
      )}
    </section>
  );
}

function FactorOff({ onDone }: { readonly onDone: () => void }) {
  const { text } = useDesk();
  const words = text.access.account;
  const [code, setCode] = useState('');
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      await postJson('/api/account/second-factor/off', { code });
      onDone();
    });
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={words.offCode} value={code} onValue={setCode} autocomplete="one-time-code" spellcheck={false} required />
      <Refusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button" disabled={act.busy}>{words.off}</button></p>
    </form>
  );
}
