import { useState } from 'preact/hooks';
import type { CaseStanding, OpenCase } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { Field, Refusal } from '../../parts/field.tsx';

interface Props {
  readonly title?: string;
  readonly documents?: readonly string[];
  /** The story whose documents the case takes. */
  readonly story?: string;
  readonly onOpened: (opened: CaseStanding) => void;
  readonly onCancel: () => void;
}

/** Opens a case by hand, or about documents or a story, whose units it takes over. */
export function OpenCaseForm({ title = '', documents = [], story, onOpened, onCancel }: Props) {
  const { text, meta } = useDesk();
  const words = text.cases;
  const [name, setName] = useState(title.slice(0, 200));
  const [due, setDue] = useState('');
  const [units, setUnits] = useState<readonly string[]>([]);
  const act = useAct();
  const submit = (event: Event): void => {
    event.preventDefault();
    const body: OpenCase = { title: name, documents: [...documents], ...(story === undefined ? {} : { story }), units: [...units], due: due === '' ? null : due };
    void act.run(async () => onOpened(await postJson<CaseStanding>('/api/desk/cases', body)));
  };
  const toggle = (id: string): void => setUnits(units.includes(id) ? units.filter((each) => each !== id) : [...units, id]);
  return (
    <form class="stack case-form" aria-label={words.openTitle} onSubmit={submit}>
      <Field label={words.name} hint={words.nameHint} value={name} onValue={setName} required minLength={3} maxLength={200} autofocus autocomplete="off" />
      <Field label={words.due} type="date" value={due} onValue={setDue} />
      {documents.length === 0 && story === undefined && meta.units.length > 0 && (
        <fieldset class="unit-choices"><legend>{words.units}</legend>{meta.units.map(({ id, name: unit }) => <label key={id} class="check"><input type="checkbox" checked={units.includes(id)} onChange={() => toggle(id)} /> {unit}</label>)}</fieldset>
      )}
      <Refusal error={act.error} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy}>{words.create}</button> <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button></p>
    </form>
  );
}
