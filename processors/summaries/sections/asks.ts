import { z } from 'zod';
import type { Sentence } from '../../../infra/reports/index.ts';
import { chooseSentences } from '../extract/index.ts';
import { asks as byGroup, asksAltogether } from '../questions/asks.ts';
import { complaintTopics } from '../questions/complaint-topics.ts';
import { covered } from '../questions/parts.ts';
import { articlesById, read } from '../reading/articles.ts';
import { list, note, paragraph, table } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { below } from '../units.ts';
import type { SectionWriter } from './section.ts';

const mostGroups = 10;
const mostPassages = 5;
const reaches = "['national', 'regional', 'local', 'specialist', 'foreign']";

/** What people ask for and complain of: grouped, counted, with passages of the press. Posts are counted, never quoted. */
export const asks: SectionWriter = {
  id: 'asks',
  write: async (sheet) => {
    const { asks: say } = sheet.words;
    const [all, groups] = [await sheet.ask(asksAltogether), await sheet.ask(byGroup)];
    if (sheet.value(all, 'documents') === 0) return [...paragraph(sheet.say('asks.none', say.none)), ...note(sheet.say('asks.rule', say.rule))];
    const rows = groups.rows.filter(({ id, documents }) => documents > 0 && isNamed(sheet, id)).slice(0, mostGroups);
    const cells = (id: string, column: string) => sheet.count(groups, `${column}:${id}`);
    return [
      ...paragraph(
        sheet.say('asks.lead', say.lead, { documents: sheet.count(all, 'documents'), articles: sheet.count(all, 'articles'), posts: sheet.count(all, 'posts'), change: change(sheet, all, 'documents') }),
        sheet.say('asks.critical', say.critical, { critical: sheet.count(all, 'critical') }),
      ),
      ...table('asks.groups', say.table, say.head, rows.map(({ id }) => {
        const { topic, unit } = groupOf(id);
        return [sheet.topic(topic), sheet.unit(unit), cells(id, 'documents'), sheet.count(groups, `diff(documents,documentsBefore):${id}`, 'signed'), cells(id, 'articles'), cells(id, 'posts')];
      }), 2, [28, 28, 12, 11, 10, 11]),
      ...list(await passages(sheet, rows.map(({ id }) => id))),
      ...note(sheet.say('asks.rule', say.rule)),
    ];
  },
};

/** Of `topic/unit`: no id of either holds a stroke. */
function groupOf(id: string): { readonly topic: string; readonly unit: string } {
  const [topic = '', unit = ''] = id.split('/');
  return { topic, unit };
}

const isNamed = (sheet: Sheet, id: string): boolean => sheet.isListed('unit', groupOf(id).unit) && (groupOf(id).topic === '' || sheet.isListed('topic', groupOf(id).topic));

/** Of each group one sentence of an article that is in it: a critical one where there is one, of widest reach; no story twice. */
async function passages(sheet: Sheet, groups: readonly string[]): Promise<Sentence[][]> {
  const { ports, scope, words } = sheet;
  const found = await read(
    ports.store,
    z.object({ id: z.string(), unit: z.string(), story: z.string(), topics: z.array(z.string()), critical: z.coerce.boolean() }),
    `SELECT id, unit, if(story = '', id, story) AS story, topics, stances[unit] = 'critical' AS critical
     FROM (SELECT id, units, story, topics, stances, reach, published_at FROM ${covered()} AND kind = 'article' AND NOT reprint AND state != 'removed' AND notEmpty(units)) ARRAY JOIN arrayDistinct(units) AS unit
     WHERE critical OR hasAny(topics, {complaints:Array(String)})
     ORDER BY critical DESC, indexOf(${reaches}, toString(reach)), published_at, id LIMIT 50 BY unit, topics`,
    { ...scope, units: below(ports.units, scope.unit), complaints: complaintTopics },
  );
  const used = new Set<string>();
  const chosen = groups.flatMap((group) => {
    const { topic, unit } = groupOf(group);
    const one = found.find((article) => !used.has(article.story) && article.unit === unit && (topic === '' ? article.topics.length === 0 : article.topics.includes(topic)));
    if (one === undefined) return [];
    used.add(one.story);
    return [{ id: one.id, unit }];
  }).slice(0, mostPassages);
  const articles = await articlesById(ports.store, chosen.map(({ id }) => id));
  return chosen.map(({ id, unit }) => {
    const article = articles.get(id);
    if (article === undefined) return [];
    const { name = '', aliases = [] } = ports.units.find((one) => one.id === unit) ?? {};
    const sentences = chooseSentences(article.text, { title: article.title, others: [], most: 1, naming: [name, ...aliases].filter(Boolean) });
    if (sentences.length === 0) return [];
    return [sheet.say(`asks.${id}`, words.asks.passage, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet) }, [id]), ...sheet.quote(`asks.${id}.passage`, article, sentences)];
  });
}
