import { own as counts, ownTaken } from '../../questions/own.ts';
import { articlesById } from '../../reading/articles.ts';
import { list, paragraph } from '../../sheet/blocks.ts';
import { change } from '../../sheet/compare.ts';
import type { SectionWriter } from '../section.ts';

const most = 5;

/** What the office published itself, to hand out: those that others took up first. */
export const briefingOwn: SectionWriter = {
  id: 'briefing-own',
  write: async (sheet) => {
    const { briefing: say, own } = sheet.words;
    const [counted, taken] = [await sheet.ask(counts), await sheet.ask(ownTaken)];
    if (sheet.value(counted, 'documents') === 0) return paragraph(sheet.say('briefing.no-own', own.none));
    const articles = await articlesById(sheet.ports.store, taken.rows.slice(0, most).map(({ id }) => id));
    return [
      ...paragraph(sheet.say('briefing.own', sheet.value(counted, 'posts') === 0 ? own.leadArticles : own.lead, { articles: sheet.count(counted, 'articles'), posts: sheet.count(counted, 'posts'), change: change(sheet, counted, 'documents') })),
      ...list(taken.rows.slice(0, most).flatMap(({ id, documents }) => {
        const article = articles.get(id);
        if (article === undefined) return [];
        const slots = { link: sheet.link(article), date: sheet.date(article.publishedAt) };
        return [[documents === 0 ? sheet.say(`briefing.own.${id}`, say.own, slots, [id]) : sheet.say(`briefing.own.${id}`, say.ownTaken, { ...slots, documents: sheet.count(taken, `documents:${id}`) }, [id])]];
      })),
    ];
  },
};
