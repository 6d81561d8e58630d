import { useState } from 'preact/hooks';
import type { DeskFact } from '../../../../api/index.ts';
import { ApiError, getJson, postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { factApi, hadAHand } from '../../lib/facts.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { Missing } from './missing.tsx';

interface Props {
  readonly fact: DeskFact;
  readonly onDone: (fact: DeskFact, said: string) => void;
  readonly onRevise: () => void;
  readonly onConflict: (present: DeskFact) => void;
}

/** What may be done with a fact now, and why what may not be done may not. */
export function FactActs({ fact, onDone, onRevise, onConflict }: Props) {
  const { text, may, viewer } = useDesk();
  const words = text.facts;
  const act = useAct();
  if (!may('judge')) return null;
  const run = (name: 'propose' | 'approve' | 'retire') => (): void =>
    void act.run(async () => {
      try {
        const next = await postJson<DeskFact>(factApi(fact.id, `/${name}`), { version: fact.version });
        onDone(next, words.done[next.state]);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'version-conflict') throw error;
        onConflict(await getJson<DeskFact>(factApi(fact.id), AbortSignal.timeout(20_000)));
      }
    });
  const own = viewer !== null && hadAHand(fact, viewer.id);
  const waits = fact.state === 'proposed';
  const approvable = waits && !own && may('approve') && fact.hindrance === null;
  return (
    <section class="fact-acts" aria-label={words.state}>
      {(fact.state === 'draft' || waits) && <Missing hindrances={fact.hindrance === null ? [] : [fact.hindrance]} />}
      {waits && own && <p class="note">{words.ownVersion}</p>}
      {waits && !own && !may('approve') && <p class="note">{words.noApproval}</p>}
      <Refusal error={act.error} />
      <p class="row-of-buttons">
        {approvable && <button type="button" class="button button-primary" disabled={act.busy} onClick={run('approve')}>{words.approve}</button>}
        {fact.state === 'draft' && <button type="button" class="button button-primary" disabled={act.busy} onClick={run('propose')}>{words.propose}</button>}
        <button type="button" class="button" disabled={act.busy} onClick={onRevise}>{words.revise}</button>
        {fact.state !== 'retired' && <Sure label={words.retire} disabled={act.busy} onSure={run('retire')} />}
      </p>
      {approvable && <p class="quiet">{words.approveHelp}</p>}
      {fact.approvedVersion !== null && !approvable && <p class="quiet">{words.reviseText}</p>}
    </section>
  );
}

/** Asks once more: a second press does it. */
function Sure({ label, disabled, onSure }: { readonly label: string; readonly disabled: boolean; readonly onSure: () => void }) {
  const { text } = useDesk();
  const [asked, setAsked] = useState(false);
  const press = (): void => {
    if (asked) onSure();
    setAsked(!asked);
  };
  return <button type="button" class={asked ? 'button button-primary' : 'button'} disabled={disabled} onClick={press} onBlur={() => setAsked(false)}>{asked ? `${label} – ${text.facts.sure}` : label}</button>;
}
