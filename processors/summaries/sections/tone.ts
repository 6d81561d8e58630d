import type { Sentence } from '../../../infra/reports/index.ts';
import { movers } from '../questions/movers.ts';
import { topics } from '../questions/topics.ts';
import { units } from '../questions/units.ts';
import { readStories } from '../reading/stories.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import { partInCell } from '../sheet/compare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { below } from '../units.ts';
import { explained, hasShares, inShort, mostChanged, moverOf, type Moved } from './moved.ts';
import { upTo, type SectionWriter } from './section.ts';

/** Of units and of topics each so many are explained in the annex. */
const mostExplained = 4;

/** Tone and stance: in the body the units and topics that changed most and the story that moved them, in the annex all of them. */
export const tone: SectionWriter = {
  id: 'tone',
  write: async (sheet, room) => {
    const { tone: say } = sheet.words;
    const [byUnit, byTopic, moved] = [await sheet.ask(units), await sheet.ask(topics), await sheet.ask(movers)];
    const most = upTo(room, 5, 6);
    const ofUnits = mostChanged(byUnit, 'unit').filter(({ id }) => sheet.isListed('unit', id) && !standsAboveAll(sheet, id)).slice(0, Math.ceil(most / 2));
    const changed = [...ofUnits, ...mostChanged(byTopic, 'topic').filter(({ id }) => sheet.isListed('topic', id)).slice(0, most - ofUnits.length)];
    if (changed.length === 0) return paragraph(sheet.say('tone.steady', (await hasAny(sheet)) ? say.steady : say.none));
    const told = await readStories(sheet, changed.flatMap(({ series, up }) => moved.rows.find(({ id }) => id === moverOf(series, up))?.story ?? []));
    return list(changed.map((one) => [inShort(sheet, one.of === 'unit' ? byUnit : byTopic, moved, one, told)]));
  },
  details: async (sheet) => {
    const { tone: say } = sheet.words;
    const [byUnit, byTopic, moved] = [await sheet.ask(units), await sheet.ask(topics), await sheet.ask(movers)];
    const [unitRows, topicRows] = [byUnit.rows.filter(({ id, documents }) => documents > 0 && sheet.isListed('unit', id)), byTopic.rows.filter(({ id, documents }) => documents > 0 && sheet.isListed('topic', id))];
    if (unitRows.length + topicRows.length === 0) return [];
    const changed: Moved[] = [...mostChanged(byUnit, 'unit').filter(({ id }) => sheet.isListed('unit', id)).slice(0, mostExplained), ...mostChanged(byTopic, 'topic').filter(({ id }) => sheet.isListed('topic', id)).slice(0, mostExplained)];
    const told = await readStories(sheet, changed.flatMap(({ series, up }) => moved.rows.find(({ id }) => id === moverOf(series, up))?.story ?? []));
    return [
      ...table('tone.units', say.unitTable, say.unitHead, unitRows.map(({ id }) => [sheet.unit(id), sheet.count(byUnit, `documents:${id}`), sheet.count(byUnit, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(byUnit, `favourable:${id}`), sheet.count(byUnit, `critical:${id}`), partInCell(sheet, byUnit, 'critical', 'documents', id)]), 1, [34, 13, 13, 13, 13, 14]),
      ...table('tone.topics', say.topicTable, say.topicHead, topicRows.map(({ id }) => [sheet.topic(id), sheet.count(byTopic, `documents:${id}`), sheet.count(byTopic, `diff(documents,documentsBefore):${id}`, 'signed'), sheet.count(byTopic, `negative:${id}`), partInCell(sheet, byTopic, 'negative', 'read', id)]), 1, [42, 15, 14, 14, 15]),
      ...list(changed.map((one): Sentence[] => explained(sheet, one.of === 'unit' ? byUnit : byTopic, moved, one, told))),
      ...unnamed(sheet, new Set(unitRows.map(({ id }) => id))),
      ...note(changed.some((one) => !hasShares(sheet, one.of === 'unit' ? byUnit : byTopic, one)) ? sheet.say('tone.small-shares', say.smallShares) : null, sheet.say('tone.roll-up', say.rollUp), sheet.say('tone.is-not-stance', say.toneIsNotStance)),
    ];
  },
};

async function hasAny(sheet: Sheet): Promise<boolean> {
  const [byUnit, byTopic] = [await sheet.ask(units), await sheet.ask(topics)];
  return byUnit.rows.some(({ id, documents }) => documents > 0 && sheet.isListed('unit', id)) || byTopic.rows.some(({ id, documents }) => documents > 0 && sheet.isListed('topic', id));
}

/** A unit above all others, or above the one that the report is about, changes as the whole does, which the overview has said. */
function standsAboveAll({ ports: { units: all }, scope }: Sheet, id: string): boolean {
  if (scope.unit !== '') return id !== scope.unit && below(all, id).includes(scope.unit);
  const top = all.filter(({ parent }) => parent === undefined);
  return top.length === 1 && top[0]?.id === id && all.length > 2;
}

/** Of many units most are not named in a week: they are told in one sentence, not in rows of noughts. */
function unnamed(sheet: Sheet, named: ReadonlySet<string>) {
  const others = sheet.isOfAll() ? sheet.ports.units.filter(({ id }) => !named.has(id)) : [];
  return others.length === 0 ? [] : paragraph(sheet.say('tone.others', sheet.words.tone.others, { units: sheet.list(others.map(({ id }) => sheet.unit(id))) }));
}
