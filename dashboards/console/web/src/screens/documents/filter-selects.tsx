import { useDesk, type Desk } from '../../lib/context.ts';
import type { Filters } from '../../lib/filters.ts';

export type SelectKey = 'unit' | 'topic' | 'outlet' | 'source' | 'language' | 'kind' | 'own' | 'change' | 'reprints' | 'reach' | 'tone' | 'stance' | 'group' | 'place';
type Choice = readonly [value: string, name: string];

interface Props {
  readonly keys: readonly SelectKey[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** One choice list for each word the documents can be narrowed by. */
export function FilterSelects({ keys, filters, onChange }: Props) {
  const desk = useDesk();
  const { labels, any } = desk.text.documents;
  return (
    <>
      {keys.map((key) => {
        const value = filters[key] ?? '';
        const choices = choicesOf(key, desk);
        return (
          <label key={key} class={`select ${value === '' ? '' : 'select-active'}`}>
            <span class="select-label">{labels[key]}</span>
            <select value={value} onChange={(event) => onChange({ ...filters, [key]: event.currentTarget.value })}>
              <option value="">{any[key]}</option>
              {choices.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
              {value !== '' && !choices.some(([id]) => id === value) && <option value={value}>{value}</option>}
            </select>
          </label>
        );
      })}
    </>
  );
}

function choicesOf(key: SelectKey, { meta, text, language, languageName }: Desk): readonly Choice[] {
  switch (key) {
    case 'unit':
      return [['*', text.documents.anyNamed], ...meta.units.map(({ id, name, parent }) => [id, parent ? `– ${name}` : name] as const)];
    case 'topic':
      return meta.topics.map(({ id, name }) => [id, name[language]]);
    case 'outlet':
      return meta.outlets.map((outlet) => [outlet, outlet]);
    case 'source':
      return meta.sources.map(({ id, outlet }) => [id, `${outlet} (${id})`]);
    case 'language':
      return meta.languages.map((code) => [code, languageName(code)]);
    case 'kind':
      return [...Object.entries(text.kinds), ['posts', text.documents.posts]];
    case 'own':
      return Object.entries(text.documents.ownChoices);
    case 'change':
      return Object.entries(text.documents.changeChoices);
    case 'reprints':
      return Object.entries(text.stories.reprintChoices);
    case 'reach':
      return Object.entries(text.stories.reaches);
    case 'tone':
      return Object.entries(text.labels.tones);
    case 'stance':
      return Object.entries(text.labels.stances).filter(([label]) => label !== 'not-about');
    case 'group':
      return Object.entries(text.labels.groups);
    case 'place':
      return Object.entries(text.trends.places);
  }
}
