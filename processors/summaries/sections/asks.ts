import { asks as byGroup, asksAltogether } from '../questions/asks.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import { kindsOf } from '../sheet/kinds.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { groupOf, passagesOf, type Passage } from './passages.ts';
import { upTo, type SectionWriter } from './section.ts';

const mostGroups = 20;
const mostPassages = 8;
const longestInBody = 130;

/** What people ask for and complain of: grouped, counted, with passages of the press. Posts are counted, never quoted. */
export const asks: SectionWriter = {
  id: 'asks',
  write: async (sheet, room) => {
    const { asks: say } = sheet.words;
    const all = await sheet.ask(asksAltogether);
    if (sheet.value(all, 'documents') === 0) return paragraph(sheet.say('asks.none', say.none));
    const count = (cell: string) => sheet.count(all, cell);
    const rows = (await groupsToTell(sheet)).slice(0, upTo(room, 3, 5));
    const passages = await passagesOf(sheet, rows, { longest: longestInBody, most: rows.length });
    return [
      ...paragraph(sheet.say('asks.lead', say.lead, { documents: count('documents'), critical: count('critical'), kinds: kindsOf(sheet, all), change: change(sheet, all, 'documents') })),
      ...list(await Promise.all(rows.map((id) => oneGroup(sheet, id, passages.get(id))))),
    ];
  },
  details: async (sheet) => {
    const { asks: say } = sheet.words;
    const counted = await sheet.ask(byGroup);
    const rows = (await groups(sheet)).slice(0, mostGroups);
    if (rows.length === 0) return [];
    const passages = await passagesOf(sheet, rows, { most: mostPassages });
    const cells = (id: string, column: string) => sheet.count(counted, `${column}:${id}`);
    return [
      ...table('asks.groups', say.table, say.head, rows.map((id) => {
        const { topic, unit } = groupOf(id);
        return [sheet.topic(topic), sheet.unit(unit), cells(id, 'documents'), sheet.count(counted, `diff(documents,documentsBefore):${id}`, 'signed'), cells(id, 'articles'), cells(id, 'posts')];
      }), 2, [28, 28, 12, 11, 10, 11]),
      ...list([...passages.values()].map(({ article, sentences }) => [
        sheet.say(`asks.${article.id}`, say.passage, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet) }, [article.id]), ...sheet.quote(`asks.${article.id}.passage`, article, sentences),
      ])),
      ...note(sheet.say('asks.rule', say.rule)),
    ];
  },
};

/** Ids of the groups whose topic and unit have names, largest first. */
async function groups(sheet: Sheet): Promise<string[]> {
  const counted = await sheet.ask(byGroup);
  const isNamed = ({ topic, unit }: ReturnType<typeof groupOf>): boolean => sheet.isListed('unit', unit) && (topic === '' || sheet.isListed('topic', topic));
  return counted.rows.filter(({ id, documents }) => documents > 0 && isNamed(groupOf(id))).map(({ id }) => id);
}

/** The same, those without a topic last: what has one says more of what people want. */
export async function groupsToTell(sheet: Sheet): Promise<string[]> {
  const named = await groups(sheet);
  return [...named.filter((id) => groupOf(id).topic !== ''), ...named.filter((id) => groupOf(id).topic === '')];
}

async function oneGroup(sheet: Sheet, id: string, passage: Passage | undefined) {
  const { asks: say } = sheet.words;
  const counted = await sheet.ask(byGroup);
  const { topic, unit } = groupOf(id);
  const slots = { topic: sheet.topicWithin(topic), unit: sheet.unit(unit), documents: sheet.count(counted, `documents:${id}`), before: sheet.count(counted, `documentsBefore:${id}`) };
  const group = sheet.say(`asks.group.${id}`, topic === '' ? say.groupNoTopic : say.group, slots);
  if (passage === undefined) return [group];
  const { article, sentences } = passage;
  return [group, ...sheet.quote(`asks.group.${id}.passage`, article, sentences), sheet.say(`asks.group.${id}.read`, say.source, { link: sheet.linkBy(article) }, [article.id])];
}

