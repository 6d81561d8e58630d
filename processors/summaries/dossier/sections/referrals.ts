import { list, paragraph } from '../../sheet/blocks.ts';
import { isAwaited } from '../find.ts';
import { dossierWork } from '../questions/work.ts';
import { written } from './pieces.ts';
import type { DossierSection } from './section.ts';

/** What was handed to units to put right, and what they replied. */
export const referrals: DossierSection = {
  id: 'referrals',
  write: async (sheet, { referrals: all }) => {
    const { words: { dossier: { referrals: say } }, scope, ports } = sheet;
    const work = await sheet.ask(dossierWork);
    if (sheet.value(work, 'sent') === 0) return paragraph(sheet.say('referrals.none', say.none));
    return [
      ...paragraph(sheet.say('referrals.lead', say.lead, Object.fromEntries(['sent', 'replied', 'awaited', 'overdue'].map((name) => [name, sheet.count(work, name)])))),
      ...list(all.filter(({ sentAt, unit }) => sentAt < scope.to && sheet.isListed('unit', unit)).map((one) => {
        const { id, unit, sentAt, dueAt, repliedAt, reply } = one;
        const slots = { unit: sheet.unit(unit), sent: sheet.date(sentAt), due: sheet.date(dueAt) };
        if (isAwaited(one, scope) || repliedAt === null) return [sheet.say(`referrals.${id}`, dueAt < Math.min(scope.to, ports.now()) ? say.overdue : say.waiting, slots)];
        return [sheet.say(`referrals.${id}`, say.replied, { ...slots, replied: sheet.date(repliedAt) }), ...written(sheet, `referrals.${id}`, reply)];
      })),
    ];
  },
};
