import { referrals, referralsOf, wasAwaited } from '../questions/book.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import type { SectionWriter } from './section.ts';

const most = 12;

/** What was found accurate and handed to a unit to put right, and how that stands. */
export const matters: SectionWriter = {
  id: 'matters',
  write: async (sheet) => {
    const { words: { matters: say }, scope, ports } = sheet;
    const counted = await sheet.ask(referrals);
    const told = (await referralsOf(scope, ports)).filter((one) => wasAwaited(one, scope) || (one.repliedAt !== null && one.repliedAt >= scope.from && one.repliedAt < scope.to));
    if (told.length === 0 && sheet.value(counted, 'sent') === 0) return paragraph(sheet.say('matters.none', say.none));
    return [
      ...paragraph(sheet.say('matters.lead', say.lead, { sent: sheet.count(counted, 'sent'), replied: sheet.count(counted, 'replied'), waiting: sheet.count(counted, 'waiting'), overdue: sheet.count(counted, 'overdue') })),
      ...list(told.slice(0, most).map((one) => {
        const { case: number, title, unit, sentAt, dueAt, repliedAt } = one;
        const slots = { case: sheet.case(number, title), unit: sheet.unit(unit), sent: sheet.date(sentAt), due: sheet.date(dueAt) };
        if (repliedAt !== null && !wasAwaited(one, scope)) return [sheet.say(`matters.${number}.${unit}`, say.replied, { ...slots, date: sheet.date(repliedAt) })];
        return [sheet.say(`matters.${number}.${unit}`, dueAt < scope.to ? say.overdue : say.waiting, slots)];
      })),
    ];
  },
};
