import { useState } from 'preact/hooks';
import type { LinkMade, PeopleList } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Once } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';
import { InviteForm } from './invite-form.tsx';
import { PersonRow } from './person-row.tsx';

export interface ShownLink extends LinkMade {
  readonly name: string;
}

/** Who may sign in, for administrators. */
export function PeopleScreen() {
  const { text, format } = useDesk();
  const words = text.access.people;
  const loaded = useData<PeopleList>('/api/people');
  const [link, setLink] = useState<ShownLink | null>(null);
  const [inviting, setInviting] = useState(false);
  const show = (made: ShownLink): void => {
    setLink(made);
    setInviting(false);
    loaded.reload();
  };
  return (
    <div class="screen people">
      <Heading title={words.title}>{!inviting && <button type="button" class="button" onClick={() => setInviting(true)}>{words.add}</button>}</Heading>
      {inviting && <InviteForm onMade={show} onCancel={() => setInviting(false)} />}
      {link && (
        <Once title={words.link(link.name)} secret={link.link} onClose={() => setLink(null)}>
          {words.linkText} {link.until !== null && <>{words.linkUntil} <Time at={link.until} />.</>}
        </Once>
      )}
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 180]} />}>
        {({ items }) => (
          <>
            <p class="quiet intro">{words.intro(format.number(items.length))}</p>
            <ul class="entries">{items.map((person) => <PersonRow key={person.id} person={person} onLink={show} onChange={loaded.reload} />)}</ul>
          </>
        )}
      </LoadedPart>
    </div>
  );
}
