import { contentGroups, tones } from '../../../words.ts';
import { useDesk } from '../../../lib/context.ts';
import { LabelChip } from './chip.tsx';
import { LabelRow } from './label-row.tsx';
import type { LabelProps } from './labels.tsx';

const toneKey = { field: 'tone', unit: '' } as const;
const groupKey = { field: 'contentGroup', unit: '' } as const;

export function ToneLabel({ document: { reading }, desk, pointing }: LabelProps) {
  const { text, format } = useDesk();
  const { value: [label], said: [said] } = desk.corrections.standing(toneKey);
  const noteOf = (tone: string): string | undefined => (reading?.tone?.label === tone ? format.sure(reading.tone.score) : undefined);
  const chip = (tone: string) => <LabelChip id={`tone ${tone}`} kind="tone" label={tone} passages={reading?.tone?.label === tone ? reading.tone.passages : []} pointing={pointing}>{nameIn(text.labels.tones, tone)}</LabelChip>;
  return (
    <LabelRow
      desk={desk} labelKey={toneKey} name={text.labels.fields.tone} shortcut="s" level={3}
      options={tones.map((tone) => ({ value: tone, name: text.labels.tones[tone], note: noteOf(tone) }))}
      said={said === undefined ? text.labels.nothing : <>{chip(said)} {noteOf(said)}</>}
    >
      {label === undefined ? <p class="quiet">{text.labels.nothing}</p> : <p class="label-one">{chip(label)}<small>{noteOf(label)}</small></p>}
    </LabelRow>
  );
}

/** Of the national scheme; no passage alone makes it. */
export function GroupLabel({ document: { reading }, desk, pointing }: LabelProps) {
  const { text, format } = useDesk();
  const { value: [group], said: [said] } = desk.corrections.standing(groupKey);
  const noteOf = (id: string): string | undefined => (reading?.contentGroup?.id === id ? format.sure(reading.contentGroup.score) : undefined);
  return (
    <LabelRow
      desk={desk} labelKey={groupKey} name={text.labels.fields.contentGroup} shortcut="g" level={3}
      options={contentGroups.map((id) => ({ value: id, name: text.labels.groups[id], note: noteOf(id) }))}
      said={said === undefined ? text.labels.nothing : <>{nameIn(text.labels.groups, said)} {noteOf(said)}</>}
    >
      {group === undefined ? <p class="quiet">{text.labels.nothing}</p> : <p class="label-one"><LabelChip id="group" kind="group" passages={[]} pointing={pointing}>{nameIn(text.labels.groups, group)}</LabelChip><small>{noteOf(group)}</small></p>}
    </LabelRow>
  );
}

const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;
