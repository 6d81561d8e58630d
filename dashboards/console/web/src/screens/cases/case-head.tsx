import { useState } from 'preact/hooks';
import type { Case, Colleagues } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { useData } from '../../lib/use-data.ts';
import { Choice, Field } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Time } from '../../parts/time.tsx';
import { dayOf } from '../desk/log-list.tsx';
import { CaseRefusal } from './case-refusal.tsx';
import type { CaseActs } from './use-case-acts.ts';

/** Title, state, owner, due date, units; what may be changed is changed in place. */
export function CaseHead({ data, acts, eyebrow }: { readonly data: Case; readonly acts: CaseActs; readonly eyebrow: string }) {
  const { text, format, unitName } = useDesk();
  const words = text.cases;
  const [editing, setEditing] = useState(false);
  const changes = acts.may && data.state !== 'closed';
  const late = data.due !== null && data.state !== 'closed' && data.due < format.isoDay(Date.now());
  return (
    <div class="case-head">
      <Heading title={data.title || words.untitled} eyebrow={<>{eyebrow} · <span class={`case-state case-state-${data.state}`}>{words.states[data.state]}</span></>}>
        <p class="row-of-buttons">
          {data.undo && <button type="button" class="button" disabled={acts.undo.busy} onClick={acts.undo.undo}>{words.undo}</button>}
          {changes && <button type="button" class="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>{words.change}</button>}
        </p>
      </Heading>
      <CaseRefusal error={acts.undo.error} />
      {editing && changes ? <HeadForm data={data} acts={acts} onDone={() => setEditing(false)} /> : (
        <dl class="facts case-facts">
          <div><dt>{words.facts.owner}</dt><dd>{data.owner?.name ?? words.noOwner}</dd></div>
          <div><dt>{words.facts.due}</dt><dd>{data.due === null ? words.noDue : dayOf(data.due)}{late && <b class="case-late"> {words.overdue}</b>}</dd></div>
          <div><dt>{words.facts.units}</dt><dd>{data.units.map(unitName).join(', ') || '–'}</dd></div>
          <div><dt>{words.facts.opened}</dt><dd><Time at={data.opened.at} /> · {data.opened.by.name} · {words.origins[data.origin]}</dd></div>
          {data.closedAt !== null && <div><dt>{words.facts.closed}</dt><dd><Time at={data.closedAt} /></dd></div>}
        </dl>
      )}
    </div>
  );
}

/** Each field is an act of its own in the log; only what was changed is sent, one after the other. */
function HeadForm({ data, acts, onDone }: { readonly data: Case; readonly acts: CaseActs; readonly onDone: () => void }) {
  const { text } = useDesk();
  const words = text.cases;
  const [title, setTitle] = useState(data.title);
  const [owner, setOwner] = useState(data.owner?.id ?? '');
  const [due, setDue] = useState(data.due ?? '');
  const [renaming, assigning, dating] = [useAct(), useAct(), useAct()];
  const colleagues = useData<Colleagues>('/api/desk/colleagues').data?.colleagues ?? [];
  const known = colleagues.some(({ id }) => id === owner) || owner === '' ? [] : [[owner, data.owner?.name ?? owner] as const];
  return (
    <div class="case-form stack">
      <form onSubmit={(event) => { event.preventDefault(); void acts.act({ act: 'title', title }, renaming); }} class="line-form">
        <Field label={words.name} hint={words.nameHint} value={title} onValue={setTitle} required minLength={3} maxLength={200} />
        <button type="submit" class="button" disabled={renaming.busy || title === data.title}>{words.rename}</button>
        <CaseRefusal error={renaming.error} />
      </form>
      <div class="line-form">
        <Choice label={words.facts.owner} value={owner} choices={Object.fromEntries([['', words.noOwner], ...known, ...colleagues.map(({ id, name }) => [id, name] as const)])} onValue={(id) => { setOwner(id); void acts.act({ act: 'assign', owner: id === '' ? null : id }, assigning); }} />
        <Field label={words.facts.due} type="date" value={due} onValue={setDue} />
        <button type="button" class="button" disabled={dating.busy || due === (data.due ?? '')} onClick={() => void acts.act({ act: 'due', due: due === '' ? null : due }, dating)}>{words.save}</button>
        <CaseRefusal error={assigning.error ?? dating.error} />
      </div>
      <p><button type="button" class="link-button" onClick={onDone}>{words.cancel}</button></p>
    </div>
  );
}
