import { useDesk } from '../../../lib/context.ts';
import { documentsPath } from '../../../lib/filters.ts';
import { LabelChip } from './chip.tsx';
import { LabelRow } from './label-row.tsx';
import type { LabelProps } from './labels.tsx';
import { OthersLink } from './others-link.tsx';

const key = { field: 'topics', unit: '' } as const;

export function TopicsLabel({ document: { reading }, desk, pointing }: LabelProps) {
  const { text, format, meta, topicName } = useDesk();
  const { value, said } = desk.corrections.standing(key);
  const scoreOf = (id: string): string | undefined => {
    const topic = reading?.topics.find((each) => each.id === id);
    return topic && format.sure(topic.score);
  };
  const chip = (id: string) => <LabelChip id={`topic ${id}`} kind="topic" passages={reading?.topics.find((topic) => topic.id === id)?.passages ?? []} pointing={pointing}>{topicName(id)}</LabelChip>;
  const known = [...new Set([...meta.topics.map((topic) => topic.id), ...said, ...value])];
  return (
    <LabelRow
      desk={desk} labelKey={key} name={text.labels.fields.topics} shortcut="t" level={3}
      options={known.map((id) => ({ value: id, name: topicName(id), note: scoreOf(id) }))}
      said={said.length === 0 ? text.labels.noTopic : said.map((id, at) => <span key={id}>{at > 0 && ', '}{topicName(id)} {scoreOf(id)}</span>)}
    >
      {value.length === 0 ? <p class="quiet">{text.labels.noTopic}</p> : (
        <ul class="label-list">{value.map((id) => <li key={id}>{chip(id)}<small>{scoreOf(id)}</small><OthersLink href={documentsPath({ topic: id })} name={topicName(id)} /></li>)}</ul>
      )}
    </LabelRow>
  );
}
