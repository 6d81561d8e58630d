import { useState } from 'preact/hooks';
import type { LinkMade } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';
import { PersonFields, type PersonValues } from './person-fields.tsx';
import type { ShownLink } from './people-screen.tsx';

const nobodyYet: PersonValues = { name: '', signIn: '', role: 'analyst', units: null };

export function InviteForm({ onMade, onCancel }: { readonly onMade: (made: ShownLink) => void; readonly onCancel: () => void }) {
  const { text } = useDesk();
  const words = text.access.people;
  const [values, setValues] = useState(nobodyYet);
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => onMade({ ...(await postJson<LinkMade>('/api/people/add', values)), name: values.name }));
  };
  return (
    <form class="stack person-form" onSubmit={submit} aria-label={words.add}>
      <PersonFields values={values} onValues={setValues} />
      <Refusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy}>{words.invite}</button> <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button></p>
    </form>
  );
}
