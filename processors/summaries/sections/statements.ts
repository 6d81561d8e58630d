import { statementCoverage, statements as counts, statementsOf } from '../questions/book.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import { titleIn, upTo, type SectionWriter } from './section.ts';

/** What the office said in public, and who reported it. */
export const statements: SectionWriter = {
  id: 'statements',
  write: async (sheet, room) => {
    const { words: { statements: say }, scope, ports } = sheet;
    const [counted, covered] = [await sheet.ask(counts), await sheet.ask(statementCoverage)];
    const told = (await statementsOf(scope, ports)).filter(({ publishedAt }) => publishedAt !== null && publishedAt >= scope.from && publishedAt < scope.to);
    if (room.part === 'annex' && told.length === 0 && sheet.value(counted, 'owed') === 0) return [];
    return [
      ...paragraph(
        told.length === 0 ? sheet.say('statements.none', say.none) : sheet.say('statements.lead', sheet.value(counted, 'reported') === 0 ? say.leadUnheard : say.lead, { published: sheet.count(counted, 'published'), reported: sheet.count(counted, 'reported') }),
        sheet.value(counted, 'owed') === 0 ? null : sheet.say('statements.owed', sheet.value(counted, 'overdue') === 0 ? say.owed : say.owedOverdue, { owed: sheet.count(counted, 'owed'), overdue: sheet.count(counted, 'overdue') }),
      ),
      ...list(told.slice(0, room.part === 'annex' ? 40 : upTo(room, 3, 6)).map(({ number, title, publishedAt, coverage }) => {
        const slots = { statement: sheet.statement(number, title, titleIn(room)), date: sheet.date(publishedAt ?? scope.from) };
        if (coverage.articles === 0) return [sheet.say(`statements.${number}`, say.unheard, slots)];
        return [sheet.say(`statements.${number}`, say.statement, { ...slots, articles: sheet.count(covered, `articles:${number}`), outlets: sheet.count(covered, `outlets:${number}`) })];
      })),
    ];
  },
};
