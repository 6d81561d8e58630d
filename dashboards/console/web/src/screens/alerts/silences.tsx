import { useState } from 'preact/hooks';
import type { Duty } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { SilenceForm } from './silence-form.tsx';

/** What nobody is told of for a while: who decided it, why, until when. */
export function Silences({ duty: { silences, canKeep }, onDone }: { readonly duty: Duty; readonly onDone: () => void }) {
  const { text, format } = useDesk();
  const words = text.alerts.duty;
  const act = useAct();
  const [adding, setAdding] = useState(false);
  const end = async (id: number): Promise<void> => {
    await act.run(async () => void (await postJson(`/api/silences/${id}/end`, {})));
    onDone();
  };
  return (
    <section class="block silences">
      <div class="block-head"><h2>{words.silences}</h2>{canKeep && !adding && <button type="button" class="button" onClick={() => setAdding(true)}>{words.add}</button>}</div>
      <p class="quiet">{words.silencesText}</p>
      {adding && <SilenceForm onDone={() => { setAdding(false); onDone(); }} onCancel={() => setAdding(false)} />}
      {silences.length === 0 && !adding && <p class="silences-none">{words.noSilences}</p>}
      <ul class="entries">
        {silences.map((silence) => (
          <li key={silence.id}>
            <div>
              <p>{silence.match.map((match) => <code key={match} class="matcher">{match}</code>)}</p>
              <p class="quiet">{silence.startsAt > Date.now() && `${words.silenceFrom(format.full(silence.startsAt))} `}{words.silenceUntil(format.full(silence.endsAt))} · {silence.by.name} · {silence.why}</p>
            </div>
            {canKeep && <button type="button" class="button" disabled={act.busy} aria-label={words.endNamed(silence.match.join(', '))} onClick={() => void end(silence.id)}>{words.end}</button>}
          </li>
        ))}
      </ul>
      <Refusal error={act.error} />
    </section>
  );
}
