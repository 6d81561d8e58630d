import { note, paragraph, table } from '../../sheet/blocks.ts';
import { dossierArticles, dossierCoverage } from '../questions/coverage.ts';
import { listArticles } from '../reading/list.ts';
import type { DossierSection } from './section.ts';

/** The press by day, with links; posts are a number. */
export const articles: DossierSection = {
  id: 'articles',
  write: async (sheet) => {
    const { articles: say } = sheet.words.dossier;
    const [by, counted, listed] = [await sheet.ask(dossierArticles), await sheet.ask(dossierCoverage), await listArticles(sheet)];
    return [
      ...(listed.length === 0 ? paragraph(sheet.say('articles.none', say.none)) : table('articles.list', say.table, say.head, listed.map((article) => [sheet.date(article.publishedAt), sheet.name('outlet', article.outlet, article.outlet), sheet.link(article)]), 3, [17, 25, 58])),
      ...note(
        sheet.value(by, 'more') === 0 ? null : sheet.say('articles.more', say.more, { more: sheet.count(by, 'more') }), sheet.value(counted, 'posts') === 0 ? null : sheet.say('articles.posts', say.posts, { posts: sheet.count(counted, 'posts') }),
      ),
    ];
  },
};
