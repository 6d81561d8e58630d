import { useEffect, useState } from 'preact/hooks';
import type { RecoveryCodes, TotpOffer } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, Refusal } from '../../parts/field.tsx';

/** Shows a secret as a picture, takes its first code, and shows the recovery codes, once. */
export function FactorSetup({ onDone }: { readonly onDone: () => void }) {
  const { text } = useDesk();
  const words = text.access.account;
  const [offer, setOffer] = useState<TotpOffer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState('');
  const act = useAct();
  useEffect(() => void act.run(async () => setOffer(await postJson<TotpOffer>('/api/account/second-factor/begin', {}))), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => setCodes((await postJson<RecoveryCodes>('/api/account/second-factor/confirm', { code })).codes));
  };
  if (codes) {
    return (
      <div class="stack" role="status">
        <h3>{words.codes}</h3>
        <p class="quiet">{words.codesText}</p>
        <ul class="recovery-codes">{codes.map((each) => <li key={each}><code>{each}</code></li>)}</ul>
        <p class="row-of-buttons"><button type="button" class="button button-primary" onClick={onDone}>{words.codesKept}</button></p>
      </div>
    );
  }
  return (
    <form class="stack" onSubmit={submit}>
      {offer && (
        <>
          <p>{words.scan}</p>
          <svg class="qr" viewBox={`0 0 ${offer.side} ${offer.side}`} role="img" aria-label={words.picture} shape-rendering="crispEdges"><rect class="qr-ground" width={offer.side} height={offer.side} /><path class="qr-ink" d={offer.picture} /></svg>
          <p class="quiet">{words.secret} <code class="qr-secret">{offer.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code></p>
          <Field label={text.access.signIn.code} value={code} onValue={setCode} autocomplete="one-time-code" inputMode="numeric" spellcheck={false} required />
        </>
      )}
      <Refusal error={act.error} />
      {offer && <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy}>{text.access.signIn.confirm}</button></p>}
    </form>
  );
}
