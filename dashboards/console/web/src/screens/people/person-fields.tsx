import type { RoleName } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { Choice, Field } from '../../parts/field.tsx';

export interface PersonValues {
  readonly name: string;
  readonly signIn: string;
  readonly role: RoleName;
  readonly units: readonly string[] | null;
}

interface Props {
  readonly values: PersonValues;
  readonly onValues: (values: PersonValues) => void;
}

/** What an administrator says of a person. */
export function PersonFields({ values, onValues }: Props) {
  const { text, meta } = useDesk();
  const words = text.access.people;
  const { units } = values;
  const toggle = (id: string): void => onValues({ ...values, units: units?.includes(id) ? units.filter((each) => each !== id) : [...(units ?? []), id] });
  return (
    <>
      <Field label={words.name} value={values.name} onValue={(name) => onValues({ ...values, name })} required maxLength={120} autocomplete="off" />
      <Field label={words.signIn} hint={words.signInHint} value={values.signIn} onValue={(signIn) => onValues({ ...values, signIn })} required minLength={2} maxLength={200} autocomplete="off" autocapitalize="none" spellcheck={false} />
      <Choice label={words.role} hint={text.access.roleHelp[values.role]} value={values.role} choices={text.access.roles} onValue={(role) => onValues({ ...values, role: role as RoleName })} />
      <Choice label={words.units} value={units === null ? 'all' : 'some'} choices={{ all: words.allUnits, some: words.someUnits }} onValue={(which) => onValues({ ...values, units: which === 'all' ? null : [] })} />
      {units !== null && (
        <fieldset class="unit-choices">
          <legend class="sr-only">{words.someUnits}</legend>
          {meta.units.map(({ id, name }) => <label key={id} class="check"><input type="checkbox" checked={units.includes(id)} onChange={() => toggle(id)} /> {name}</label>)}
        </fieldset>
      )}
    </>
  );
}
