import { cases, casesOf, statements, wasOpen } from '../questions/book.ts';
import { unjudged } from '../questions/flagged.ts';
import type { ReportCase } from '../ports.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { titleIn, upTo, type SectionWriter } from './section.ts';

const mostInAnnex = 40;

/** What waits for a person: open cases by the day they are due, strong flags that nobody judged, statements that are owed. */
export const decisions: SectionWriter = {
  id: 'decisions',
  write: async (sheet, room) => {
    const { words: { decisions: say } } = sheet;
    const [counted, flags, owed] = [await sheet.ask(cases), await sheet.ask(unjudged), await sheet.ask(statements)];
    const due = await dueCases(sheet);
    const most = mostInBody(room);
    const strong = sheet.value(flags, 'strong') === 0 ? null : sheet.say('decisions.flags', say.flags, { strong: sheet.count(flags, 'strong') });
    const statement = sheet.value(owed, 'owed') === 0 ? null : sheet.say('decisions.statements', sheet.value(owed, 'overdue') === 0 ? say.statements : say.statementsOverdue, { owed: sheet.count(owed, 'owed'), overdue: sheet.count(owed, 'overdue') });
    const open = sheet.value(counted, 'open') === 0 ? null : sheet.say('decisions.cases', say.cases, { open: sheet.count(counted, 'open'), overdue: sheet.count(counted, 'overdue'), due: sheet.count(counted, 'due') });
    if (open === null && strong === null && statement === null) return paragraph(sheet.say('decisions.none', say.none));
    return [
      ...paragraph(strong, statement, open),
      ...list(due.slice(0, most).map((one) => [oneCase(sheet, 'decisions.case', one, titleIn(room))])),
    ];
  },
  details: async (sheet, room) => {
    const rest = (await dueCases(sheet)).slice(0, mostInAnnex);
    if (rest.length < mostInBody({ ...room, size: 'small' })) return [];
    return [...list(rest.map((one) => [oneCase(sheet, 'decisions.due', one)])), ...((await dueCases(sheet)).length > mostInAnnex ? paragraph(sheet.say('decisions.more', sheet.words.decisions.more)) : [])];
  },
};

const mostInBody = (room: Parameters<typeof upTo>[0]): number => upTo(room, 3, 8);

/** Open ones that are overdue, or due in as many days after the period as it has. */
const dueCases = async ({ scope, ports }: Sheet): Promise<ReportCase[]> => (await casesOf(scope, ports)).filter((one) => wasOpen(one, scope) && one.dueAt !== null && one.dueAt < 2 * scope.to - scope.from);

function oneCase(sheet: Sheet, id: string, { number, title, dueAt }: ReportCase, longest?: number) {
  const { words: { decisions: say }, scope } = sheet;
  const at = dueAt ?? scope.to;
  return sheet.say(`${id}.${number}`, at < scope.to ? say.overdue : say.due, { case: sheet.case(number, title, longest), due: sheet.date(at) });
}
