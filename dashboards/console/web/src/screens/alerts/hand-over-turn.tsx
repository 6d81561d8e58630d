import { useState } from 'preact/hooks';
import type { Duty, HandOverTurn as Body } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { instantOf } from '../../lib/zoned.ts';
import { Choice, Field, Refusal } from '../../parts/field.tsx';

/** Gives a time of duty to somebody else: illness, leave, a swap. */
export function HandOverTurn({ duty: { rosters, colleagues }, onDone }: { readonly duty: Duty; readonly onDone: () => void }) {
  const { text, format, meta } = useDesk();
  const words = text.alerts.duty;
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [roster, setRoster] = useState(rosters[0]?.id ?? '');
  const [from, setFrom] = useState(() => format.isoMinute(Date.now()));
  const [until, setUntil] = useState(() => format.isoMinute(rosters[0]?.until ?? Date.now()));
  const [to, setTo] = useState(colleagues[0]?.id ?? '');
  const [why, setWhy] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body: Body = { roster, from: instantOf(format, from), until: instantOf(format, until), to, why };
    if (!(await act.run(async () => void (await postJson('/api/duty/hand-over', body))))) return;
    setOpen(false);
    setDone(true);
    setWhy('');
    onDone();
  };
  return (
    <div class="duty-hand-over">
      <p class="row-of-buttons"><button type="button" class="button" aria-expanded={open} onClick={() => { setOpen(!open); setDone(false); }}>{words.handOver}</button> <span role="status">{done && words.given}</span></p>
      {open && (
        <form class="case-form stack" aria-label={words.handOverTitle} onSubmit={(event) => void submit(event)}>
          <h2 class="part-title">{words.handOverTitle}</h2>
          {rosters.length > 1 && <Choice label={words.roster} value={roster} choices={Object.fromEntries(rosters.map(({ id, name }) => [id, name]))} onValue={setRoster} />}
          <div class="line-form">
            <Field label={words.from} type="datetime-local" value={from} onValue={setFrom} required />
            <Field label={words.to} type="datetime-local" value={until} onValue={setUntil} required />
          </div>
          <p class="field-hint">{words.zone(meta.office.timezone)}</p>
          <Choice label={words.person} value={to} choices={Object.fromEntries(colleagues.map(({ id, name }) => [id, name]))} onValue={setTo} />
          <Field label={words.why} value={why} onValue={setWhy} required minLength={3} maxLength={500} autocomplete="off" />
          <Refusal error={act.error} />
          <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy}>{words.give}</button> <button type="button" class="link-button" onClick={() => setOpen(false)}>{words.cancel}</button></p>
        </form>
      )}
    </div>
  );
}
