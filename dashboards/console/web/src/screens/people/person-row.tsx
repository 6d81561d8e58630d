import { useState } from 'preact/hooks';
import type { LinkMade, PersonEntry } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { PersonFields, type PersonValues } from './person-fields.tsx';
import type { ShownLink } from './people-screen.tsx';

interface Props {
  readonly person: PersonEntry;
  readonly onLink: (made: ShownLink) => void;
  readonly onChange: () => void;
}

/** One person, and what may be done about them once the row is opened. */
export function PersonRow({ person, onLink, onChange }: Props) {
  const { text, format, viewer, unitName } = useDesk();
  const words = text.access.people;
  const [open, setOpen] = useState(false);
  const came = person.hasPassword || person.hasProvider;
  const facts = [
    text.access.roles[person.role],
    person.units === null ? words.allUnits : person.units.map(unitName).join(', '),
    ...(person.hasSecondFactor ? [words.factor] : []),
    ...(person.hasProvider ? [words.provider] : []),
    ...(person.sessions > 0 ? [words.openSessions(format.number(person.sessions))] : []),
    ...(person.tokens > 0 ? [words.tokens(format.number(person.tokens))] : []),
  ];
  return (
    <li class="person">
      <div>
        <p><b>{person.name}</b>{person.id === viewer?.id && <span class="badge badge-own">{words.self}</span>} <span class="quiet">{person.signIn}</span></p>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <p class={`person-state person-${person.active ? (came ? 'active' : 'invited') : 'inactive'}`}>{person.active ? (came ? words.active : words.invited) : words.inactive}</p>
      <button type="button" class="button" aria-expanded={open} aria-label={words.editNamed(person.name)} onClick={() => setOpen(!open)}>{words.edit}</button>
      {open && <PersonEditor person={person} came={came} onLink={onLink} onChange={onChange} onClose={() => setOpen(false)} />}
    </li>
  );
}

function PersonEditor({ person, came, onLink, onChange, onClose }: Props & { readonly came: boolean; readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.access.people;
  const { name, signIn, role, units } = person;
  const [values, setValues] = useState<PersonValues>({ name, signIn, role, units });
  const act = useAct();
  const base = `/api/people/${encodeURIComponent(person.id)}`;
  const save = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      await postJson(`${base}/change`, values);
      onChange();
      onClose();
    });
  };
  const linkBy = (path: string, body: object) => (): void => void act.run(async () => onLink({ ...(await postJson<LinkMade>(`${base}/${path}`, body)), name }));
  const doIt = (path: string, body: object) => (): void =>
    void act.run(async () => {
      await postJson(`${base}/${path}`, body);
      onChange();
    });
  return (
    <form class="stack person-form" onSubmit={save} aria-label={words.editNamed(name)}>
      <PersonFields values={values} onValues={setValues} />
      <Refusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy}>{words.save}</button> <button type="button" class="link-button" onClick={onClose}>{words.cancel}</button></p>
      <p class="row-of-buttons person-acts">
        {person.active && (came ? <Sure label={words.reset} onSure={linkBy('reset', {})} /> : <button type="button" class="button" onClick={linkBy('invite', {})}>{words.newLink}</button>)}
        {person.active && person.hasSecondFactor && <Sure label={words.resetFactor} onSure={linkBy('reset', { secondFactor: true })} />}
        {person.sessions > 0 && <Sure label={words.signOutAll} onSure={doIt('sessions/end', {})} />}
        {person.active ? <Sure label={words.deactivate} onSure={doIt('change', { active: false })} /> : <button type="button" class="button" onClick={doIt('change', { active: true })}>{words.activate}</button>}
      </p>
    </form>
  );
}

/** Asks once more: a second press does it. */
function Sure({ label, onSure }: { readonly label: string; readonly onSure: () => void }) {
  const { text } = useDesk();
  const [asked, setAsked] = useState(false);
  const press = (): void => {
    if (asked) onSure();
    setAsked(!asked);
  };
  return <button type="button" class={asked ? 'button button-primary' : 'button'} onClick={press} onBlur={() => setAsked(false)}>{asked ? `${label} – ${text.access.people.sure}` : label}</button>;
}
