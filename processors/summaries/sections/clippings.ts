import { z } from 'zod';
import { chooseSentences } from '../extract/index.ts';
import { covered } from '../questions/parts.ts';
import { topics } from '../questions/topics.ts';
import { volume } from '../questions/volume.ts';
import { articlesById, read, type Article } from '../reading/articles.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { below } from '../units.ts';
import type { SectionWriter } from './section.ts';

const mostOfTopic = 6;
const reaches = "['national', 'regional', 'local', 'specialist', 'foreign']";

/** The day's articles by topic, each with its lead: originals, those that name a unit first, widest reach first. Each story stands once, under its first topic. */
export const clippings: SectionWriter = {
  id: 'clippings',
  write: async (sheet) => {
    const { clippings: say } = sheet.words;
    if (sheet.value(await sheet.ask(volume), 'articles') === 0) return paragraph(sheet.say('clippings.none', say.none));
    const counted = await sheet.ask(topics);
    const chosen = await choose(sheet);
    const articles = await articlesById(sheet.ports.store, chosen.map(({ id }) => id));
    const under = (topic: string): Article[] => chosen.filter((one) => (sheet.isListed('topic', one.topic) ? one.topic : '') === topic).flatMap(({ id }) => articles.get(id) ?? []);
    const parts = counted.rows.filter(({ id }) => sheet.isListed('topic', id) && under(id).length > 0).map(({ id }) => [
      ...paragraph(sheet.say(`clippings.${id}`, say.topic, { topic: sheet.topic(id), documents: sheet.count(counted, `documents:${id}`), originals: sheet.count(counted, `originals:${id}`) })),
      ...clipped(sheet, id, under(id)),
    ]);
    const rest = under('');
    return [...parts.flat(), ...(rest.length === 0 ? [] : [...paragraph(sheet.say('clippings.other', say.other)), ...clipped(sheet, 'other', rest)]), ...note(sheet.say('clippings.more', say.more))];
  },
};

const clipped = (sheet: Sheet, of: string, articles: readonly Article[]) =>
  list(articles.map((article) => [
    sheet.say(`clippings.${of}.${article.id}`, sheet.words.clippings.article, { link: sheet.link(article), outlet: sheet.name('outlet', article.outlet, article.outlet) }, [article.id]),
    ...sheet.quote(`clippings.${of}.${article.id}.lead`, article, chooseSentences(article.text, { title: article.title, others: [], most: 1 })),
  ]));

const choose = ({ scope, ports }: Sheet) =>
  read(
    ports.store,
    z.object({ id: z.string(), topic: z.string() }),
    `SELECT id, topic
     FROM (
       SELECT id, if(empty(topics), '', toString(topics[1])) AS topic, empty(units) AS general, indexOf(${reaches}, toString(reach)) AS width, published_at
       FROM ${covered()} AND kind = 'article' AND NOT reprint AND state != 'removed'
       ORDER BY general, width, published_at, id LIMIT 1 BY if(story = '', id, story)
     )
     ORDER BY topic, general, width, published_at, id LIMIT ${mostOfTopic} BY topic`,
    { ...scope, units: below(ports.units, scope.unit) },
  );
