import { own as ownCounts, ownTaken } from '../questions/own.ts';
import { referrals, statements } from '../questions/book.ts';
import { paragraph } from '../sheet/blocks.ts';
import { change } from '../sheet/compare.ts';
import { waits } from './matters.ts';
import type { SectionWriter } from './section.ts';

/** What was answered: statements, matters that were found accurate and handed on, and what the office published itself. Each stands in full in the annex. */
export const answers: SectionWriter = {
  id: 'answers',
  write: async (sheet) => {
    const { answers: say } = sheet.words;
    const [said, handed, published, taken] = [await sheet.ask(statements), await sheet.ask(referrals), await sheet.ask(ownCounts), await sheet.ask(ownTaken)];
    const isQuiet = sheet.value(said, 'published') + sheet.value(said, 'owed') + sheet.value(handed, 'sent') + sheet.value(handed, 'replied') + sheet.value(handed, 'waiting') === 0;
    const statement = sheet.value(said, 'published') === 0 ? sheet.say('answers.none', isQuiet ? say.quiet : say.none) : sheet.say('answers.statements', sheet.value(said, 'reported') === 0 ? say.statementsUnheard : say.statements, { published: sheet.count(said, 'published'), reported: sheet.count(said, 'reported') });
    const owed = sheet.value(said, 'owed') === 0 ? null : sheet.say('answers.owed', sheet.value(said, 'overdue') === 0 ? say.owed : say.owedOverdue, { owed: sheet.count(said, 'owed'), overdue: sheet.count(said, 'overdue') });
    const matters = isQuiet ? null : sheet.value(handed, 'sent') + sheet.value(handed, 'replied') + sheet.value(handed, 'waiting') === 0 ? sheet.say('answers.no-matters', say.noMatters)
      : sheet.say('answers.matters', say.matters, { sent: sheet.count(handed, 'sent'), replied: sheet.count(handed, 'replied'), waits: waits(sheet, handed) });
    const followed = taken.rows.filter(({ documents, reprints }) => documents + reprints > 0);
    const ofOwn = sheet.value(published, 'posts') === 0 ? say.ownArticles : say.ownBoth;
    const own = sheet.value(published, 'documents') === 0 ? sheet.say('answers.no-own', say.noOwn)
      : sheet.say('answers.own', followed.length === 0 ? ofOwn.untaken : ofOwn.taken, { articles: sheet.count(published, 'articles'), posts: sheet.count(published, 'posts'), change: change(sheet, published, 'documents') });
    return paragraph(statement, owed, matters, own);
  },
};
