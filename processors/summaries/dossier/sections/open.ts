import type { Sentence } from '../../../../infra/reports/index.ts';
import { list, paragraph } from '../../sheet/blocks.ts';
import { isAwaited, isOwed, statementsIn, wasClosed } from '../find.ts';
import { dossierWork } from '../questions/work.ts';
import type { DossierSection } from './section.ts';

/** What somebody still has to do. */
export const open: DossierSection = {
  id: 'open',
  write: async (sheet, dossier) => {
    const { words: { dossier: { open: say } }, scope, ports } = sheet;
    const { verdict, concludedAt, tasks } = dossier;
    const work = await sheet.ask(dossierWork);
    const count = (cell: 'waiting' | 'draftFacts', name: string, template: string): Sentence[] => (sheet.value(work, cell) === 0 ? [] : [sheet.say(`open.${cell}`, template, { [name]: sheet.count(work, cell) })]);
    const left: Sentence[] = [
      ...((verdict === null || (concludedAt !== null && concludedAt >= scope.to)) && !wasClosed(dossier, scope) ? [sheet.say('open.verdict', say.verdict)] : []),
      ...count('waiting', 'waiting', say.flags),
      ...tasks.filter(({ doneAt }) => doneAt === null || doneAt >= scope.to).map(({ task }) => sheet.say(`open.${task}`, say[task])),
      ...count('draftFacts', 'drafts', say.drafts),
      ...statementsIn(dossier, scope).filter((one) => isOwed(one, scope)).map(({ number }) => sheet.say(`open.statement.${number}`, say.owed, { statement: sheet.statement(number, '') })),
      ...dossier.referrals.filter((one) => isAwaited(one, scope) && sheet.isListed('unit', one.unit)).map(({ id, unit, dueAt }) => sheet.say(`open.referral.${id}`, dueAt < Math.min(scope.to, ports.now()) ? say.replyOverdue : say.reply, { unit: sheet.unit(unit), due: sheet.date(dueAt) })),
    ];
    return left.length === 0 ? paragraph(sheet.say('open.none', say.none)) : list(left.map((sentence) => [sentence]));
  },
};
