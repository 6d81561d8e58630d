import { cases, casesOf, statements, wasOpen } from '../questions/book.ts';
import { unjudged } from '../questions/flagged.ts';
import { list, note, paragraph } from '../sheet/blocks.ts';
import type { SectionWriter } from './section.ts';

const most = 10;

/** What waits for a person: open cases by the day they are due, strong flags that nobody judged, statements that are owed. */
export const decisions: SectionWriter = {
  id: 'decisions',
  write: async (sheet) => {
    const { words: { decisions: say }, scope, ports } = sheet;
    const [counted, flags, owed] = [await sheet.ask(cases), await sheet.ask(unjudged), await sheet.ask(statements)];
    const due = (await casesOf(scope, ports)).filter((one) => wasOpen(one, scope) && one.dueAt !== null && one.dueAt < 2 * scope.to - scope.from);
    const strong = sheet.value(flags, 'strong') === 0 ? null : sheet.say('decisions.flags', say.flags, { strong: sheet.count(flags, 'strong') });
    const statement = sheet.value(owed, 'owed') === 0 ? null : sheet.say('decisions.statements', say.statements, { owed: sheet.count(owed, 'owed'), overdue: sheet.count(owed, 'overdue') });
    if (sheet.value(counted, 'open') === 0 && strong === null && statement === null) return paragraph(sheet.say('decisions.none', say.none));
    const open = sheet.say('decisions.cases', say.cases, { open: sheet.count(counted, 'open'), overdue: sheet.count(counted, 'overdue'), due: sheet.count(counted, 'due') });
    return [
      ...paragraph(strong, statement, open),
      ...list(due.slice(0, most).map(({ number, title, dueAt }) => {
        const at = dueAt ?? scope.to;
        return [sheet.say(`decisions.case.${number}`, at < scope.to ? say.overdue : say.due, { case: sheet.case(number, title), due: sheet.date(at) })];
      })),
      ...(due.length > most ? note(sheet.say('decisions.more', say.more)) : []),
    ];
  },
};
