import type { Block } from '../../../infra/reports/index.ts';
import { referrals, referralsOf, wasAwaited } from '../questions/book.ts';
import type { ReportReferral } from '../ports.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import type { Answer, Sheet } from '../sheet/sheet.ts';
import type { Slot } from '../words/index.ts';
import { titleIn, upTo, type Room, type SectionWriter } from './section.ts';

const mostInAnnex = 40;
const mostInBody = (room: Room): number => upTo(room, 3, 5);

/** What was found accurate and handed to a unit to put right, and how that stands. */
export const matters: SectionWriter = {
  id: 'matters',
  write: async (sheet, room) => {
    const { words: { matters: say } } = sheet;
    const counted = await sheet.ask(referrals);
    const told = await toldOf(sheet);
    if (told.length === 0 && sheet.value(counted, 'sent') === 0) return room.part === 'annex' ? [] : paragraph(sheet.say('matters.none', say.none));
    return [
      ...paragraph(sheet.say('matters.lead', say.lead, { sent: sheet.count(counted, 'sent'), replied: sheet.count(counted, 'replied'), waits: waits(sheet, counted) })),
      ...listOf(sheet, 'matters', told.slice(0, room.part === 'annex' ? mostInAnnex : mostInBody(room)), titleIn(room)),
    ];
  },
  details: async (sheet, room) => {
    const told = await toldOf(sheet);
    return room.whole === true || told.length <= mostInBody({ ...room, size: 'small' }) ? [] : listOf(sheet, 'matters.all', told.slice(0, mostInAnnex));
  },
};

/** How many wait, and whether any is overdue, as a clause. */
export function waits(sheet: Sheet, counted: Answer): Slot {
  const { waits: say } = sheet.words.matters;
  const template = sheet.value(counted, 'waiting') === 0 ? say.none : sheet.value(counted, 'overdue') === 0 ? say.inTime : say.overdue;
  return sheet.phrase(template, { waiting: sheet.count(counted, 'waiting'), overdue: sheet.count(counted, 'overdue') });
}

/** Those that wait, and those that were replied to in the period. */
const toldOf = async ({ scope, ports }: Sheet): Promise<ReportReferral[]> => (await referralsOf(scope, ports)).filter((one) => wasAwaited(one, scope) || (one.repliedAt !== null && one.repliedAt >= scope.from && one.repliedAt < scope.to));

const listOf = (sheet: Sheet, id: string, told: readonly ReportReferral[], longest?: number): Block[] =>
  list(told.map((one) => {
    const { words: { matters: say }, scope } = sheet;
    const { case: number, title, unit, sentAt, dueAt, repliedAt } = one;
    const slots = { case: sheet.case(number, title, longest), unit: sheet.unit(unit), sent: sheet.date(sentAt), due: sheet.date(dueAt) };
    if (repliedAt !== null && !wasAwaited(one, scope)) return [sheet.say(`${id}.${number}.${unit}`, say.replied, { ...slots, date: sheet.date(repliedAt) })];
    return [sheet.say(`${id}.${number}.${unit}`, dueAt < scope.to ? say.overdue : say.waiting, slots)];
  }));
