import type { Sentence } from '../../../infra/reports/index.ts';
import { movers } from '../questions/movers.ts';
import type { Row } from '../questions/question.ts';
import { topics } from '../questions/topics.ts';
import { units } from '../questions/units.ts';
import { readStories, storyName, type ToldStory } from '../reading/stories.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import { change, partInCell, shareChange } from '../sheet/compare.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import type { SectionWriter } from './section.ts';

/** So many are said in sentences: those that changed most. */
const mostMoved = 4;
/** A change of fewer documents is none to explain. */
const leastMoved = 2;

/** Tone and stance by unit and topic, how they changed, and the story that moved them most. */
export const tone: SectionWriter = {
  id: 'tone',
  write: async (sheet) => {
    const { tone: say } = sheet.words;
    const [byUnit, byTopic, moved] = [await sheet.ask(units), await sheet.ask(topics), await sheet.ask(movers)];
    const [unitRows, topicRows] = [byUnit.rows.filter(({ documents }) => documents > 0), byTopic.rows.filter(({ id, documents }) => documents > 0 && sheet.isListed('topic', id))];
    if (unitRows.length + topicRows.length === 0) return paragraph(sheet.say('tone.none', say.none));
    const changed = [...mostChanged(byUnit, 'unit', 'critical'), ...mostChanged(byTopic, 'topic', 'negative').filter(({ id }) => sheet.isListed('topic', id))];
    const told = await readStories(sheet, changed.flatMap(({ series, up }) => moved.rows.find(({ id }) => id === moverOf(series, up))?.story ?? []));
    return [
      ...table('tone.units', say.unitTable, say.unitHead, unitRows.map(({ id }) => [sheet.unit(id), sheet.count(byUnit, `documents:${id}`), sheet.count(byUnit, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(byUnit, `favourable:${id}`), sheet.count(byUnit, `critical:${id}`), partInCell(sheet, byUnit, 'critical', 'documents', id)]), 1, [34, 13, 13, 13, 13, 14]),
      ...table('tone.topics', say.topicTable, say.topicHead, topicRows.map(({ id }) => [sheet.topic(id), sheet.count(byTopic, `documents:${id}`), sheet.count(byTopic, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(byTopic, `negative:${id}`), partInCell(sheet, byTopic, 'negative', 'read', id)]), 1, [42, 15, 14, 14, 15]),
      ...list(changed.map((one) => explained(sheet, one.of === 'unit' ? byUnit : byTopic, moved, one, told))),
      ...unnamed(sheet, new Set(unitRows.map(({ id }) => id))),
      ...note(sheet.say('tone.roll-up', say.rollUp), sheet.say('tone.is-not-stance', say.toneIsNotStance)),
    ];
  },
};

interface Moved {
  readonly of: 'unit' | 'topic';
  readonly id: string;
  readonly series: string;
  readonly up: boolean;
}

const moverOf = (series: string, up: boolean): string => `${series}/${up ? 'up' : 'down'}`;

function mostChanged({ rows }: Answer, of: Moved['of'], column: string): Moved[] {
  const number = (row: Row, name: string): number => Number(row[name]);
  const by = rows.map((row) => ({ id: String(row['id']), by: number(row, column) - number(row, `${column}Before`) }));
  return by.filter(({ by: moved }) => Math.abs(moved) >= leastMoved).sort((left, right) => Math.abs(right.by) - Math.abs(left.by) || (left.id < right.id ? -1 : 1)).slice(0, mostMoved)
    .map(({ id, by: moved }) => ({ of, id, series: `${of}/${id}`, up: moved > 0 }));
}

function explained(sheet: Sheet, counted: Answer, moved: Answer, { of, id, series, up }: Moved, told: ReadonlyMap<string, ToldStory>): Sentence[] {
  const { tone: say } = sheet.words;
  const changed = of === 'unit'
    ? sheet.say(`tone.unit.${id}`, say.unitMoved, { unit: sheet.unit(id), critical: sheet.count(counted, `critical:${id}`), change: change(sheet, counted, 'critical', id), shareChange: shareChange(sheet, counted, 'critical', 'documents', id) })
    : sheet.say(`tone.topic.${id}`, say.topicMoved, { topic: sheet.topic(id), negative: sheet.count(counted, `negative:${id}`), change: change(sheet, counted, 'negative', id), shareChange: shareChange(sheet, counted, 'negative', 'read', id) });
  const row = moverOf(series, up);
  const story = moved.rows.find((one) => one['id'] === row)?.['story'];
  if (typeof story !== 'string') return [changed];
  const head = told.get(story)?.head;
  const slots = { story: storyName(sheet, story, told.get(story)), documents: sheet.count(moved, `documents:${row}`), before: sheet.count(moved, `documentsBefore:${row}`) };
  return [changed, sheet.say(`tone.${of}.${id}.because`, up ? say.because : say.becauseGone, slots, head ? [head.id] : [])];
}

/** Of many units most are not named in a week: they are told in one sentence, not in rows of noughts. */
function unnamed(sheet: Sheet, named: ReadonlySet<string>) {
  const others = sheet.scope.unit === '' ? sheet.ports.units.filter(({ id }) => !named.has(id)) : [];
  return others.length === 0 ? [] : paragraph(sheet.say('tone.others', sheet.words.tone.others, { units: sheet.list(others.map(({ id }) => sheet.unit(id))) }));
}
