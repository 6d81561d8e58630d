import { stanceLabels } from '../../../words.ts';
import { useDesk } from '../../../lib/context.ts';
import { documentsPath } from '../../../lib/filters.ts';
import { LabelChip } from './chip.tsx';
import { LabelRow } from './label-row.tsx';
import type { LabelProps } from './labels.tsx';
import { OthersLink } from './others-link.tsx';

const key = { field: 'units', unit: '' } as const;

/** The units that are spoken of, each with the stance towards it. */
export function UnitsLabel(props: LabelProps) {
  const { text, format, meta, unitName } = useDesk();
  const { document: { reading }, desk, pointing } = props;
  const { value, said } = desk.corrections.standing(key);
  const passagesOf = (id: string) => reading?.units.find((unit) => unit.id === id)?.passages ?? [];
  const times = (id: string): string | undefined => (passagesOf(id).length > 0 ? text.document.times(format.number(passagesOf(id).length)) : undefined);
  const known = [...new Set([...meta.units.map((unit) => unit.id), ...said, ...value])];
  return (
    <LabelRow
      desk={desk} labelKey={key} name={text.labels.fields.units} shortcut="u" level={3}
      options={known.map((id) => ({ value: id, name: unitName(id), note: times(id) }))}
      said={said.length === 0 ? text.labels.noUnit : said.map(unitName).join(', ')}
    >
      {value.length === 0 ? <p class="quiet">{text.labels.noUnit}</p> : (
        <ul class="unit-list">
          {value.map((id) => (
            <li key={id}>
              <p class="label-one"><LabelChip id={`unit ${id}`} kind="unit" passages={passagesOf(id)} pointing={pointing}>{unitName(id)}</LabelChip><small>{times(id)}</small><OthersLink href={documentsPath({ unit: id })} name={unitName(id)} /></p>
              <StanceLabel {...props} unit={id} />
            </li>
          ))}
        </ul>
      )}
    </LabelRow>
  );
}

function StanceLabel({ document: { reading }, desk, pointing, unit }: LabelProps & { readonly unit: string }) {
  const { text, format, unitName } = useDesk();
  const labelKey = { field: 'stance', unit } as const;
  const { value: [label], said: [said] } = desk.corrections.standing(labelKey);
  const read = reading?.stances.find((stance) => stance.unit === unit);
  const names: Readonly<Record<string, string>> = text.labels.stances;
  const noteOf = (stance: string): string | undefined => (read?.label === stance ? format.sure(read.score) : undefined);
  const chip = (stance: string) => <LabelChip id={`stance ${unit} ${stance}`} kind="stance" label={stance} passages={read?.label === stance ? read.passages : []} pointing={pointing}>{names[stance] ?? stance}</LabelChip>;
  return (
    <LabelRow
      desk={desk} labelKey={labelKey} name={text.labels.fields.stance} of={unitName(unit)} shortcut="d" level={4}
      options={stanceLabels.map((stance) => ({ value: stance, name: text.labels.stances[stance], note: noteOf(stance) }))}
      said={said === undefined ? text.labels.nothing : <>{chip(said)} {noteOf(said)}</>}
    >
      {label === undefined ? <p class="quiet">{text.labels.nothing}</p> : <p class="label-one">{chip(label)}<small>{noteOf(label)}</small></p>}
    </LabelRow>
  );
}
