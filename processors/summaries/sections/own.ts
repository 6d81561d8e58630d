import { own as counts, ownTaken } from '../questions/own.ts';
import { articlesById } from '../reading/articles.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import type { SectionWriter } from './section.ts';

const most = 7;

/** What the office published itself, and who took it up. */
export const own: SectionWriter = {
  id: 'own',
  write: async (sheet, { part }) => {
    const { own: say } = sheet.words;
    const [counted, taken] = [await sheet.ask(counts), await sheet.ask(ownTaken)];
    if (sheet.value(counted, 'documents') === 0) return part === 'annex' ? [] : paragraph(sheet.say('own.none', say.none));
    const rows = taken.rows.filter(({ documents, reprints }) => documents + reprints > 0).slice(0, most);
    const articles = await articlesById(sheet.ports.store, rows.map(({ id }) => id));
    const items = rows.flatMap(({ id }) => {
      const article = articles.get(id);
      if (article === undefined) return [];
      const has = (cell: string): boolean => sheet.value(taken, `${cell}:${id}`) > 0;
      const template = !has('reprints') ? say.articleFollowed : has('documents') ? say.article : say.articleReprinted;
      return [[sheet.say(`own.${id}`, template, { link: sheet.link(article), documents: sheet.count(taken, `documents:${id}`), outlets: sheet.count(taken, `outlets:${id}`), reprints: sheet.count(taken, `reprints:${id}`) }, [id])]];
    });
    return [
      ...paragraph(sheet.say('own.lead', sheet.value(counted, 'posts') === 0 ? say.leadArticles : say.lead, { articles: sheet.count(counted, 'articles'), posts: sheet.count(counted, 'posts'), change: change(sheet, counted, 'documents') }), items.length === 0 ? sheet.say('own.untaken', say.untaken) : null),
      ...list(items),
      ...(items.length === 0 ? [] : note(sheet.say('own.rest', say.rest))),
    ];
  },
};
