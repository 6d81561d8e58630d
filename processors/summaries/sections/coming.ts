import type { Sentence } from '../../../infra/reports/index.ts';
import { dayMs } from '../../alerts/clock/index.ts';
import { casesOf, referralsOf, statementsOf, wasAwaited, wasOpen, wasOwed } from '../questions/book.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import { daysWithin } from './observances.ts';
import type { SectionWriter } from './section.ts';

/** A daily report looks a week ahead, a yearly one no further than a quarter. */
const [least, most] = [7 * dayMs, 92 * dayMs];
const mostItems = 20;

/** What falls into the period to come: days of the list, yearly reports, and what the desk has promised. */
export const coming: SectionWriter = {
  id: 'coming',
  write: async (sheet) => {
    const { words: { coming: say }, scope, ports, language } = sheet;
    const until = scope.to + Math.min(most, Math.max(least, scope.to - scope.from));
    const isComing = (at: number | null): at is number => at !== null && at >= scope.to && at < until;
    const items: { readonly at: number; readonly say: () => Sentence }[] = [
      ...daysWithin(scope.to, until, ports.zone).map(({ what, at, name }) => ({ at, say: () => sheet.say('coming.day', say[what], { date: sheet.date(at), name: sheet.text(name[language]) }) })),
      ...(await casesOf(scope, ports)).filter((one) => wasOpen(one, scope)).flatMap(({ number, title, dueAt: at }) => (isComing(at) ? [{ at, say: () => sheet.say(`coming.case.${number}`, say.case, { date: sheet.date(at), case: sheet.case(number, title) }) }] : [])),
      ...(await referralsOf(scope, ports)).filter((one) => wasAwaited(one, scope)).flatMap(({ case: number, title, unit, dueAt: at }) => (isComing(at) ? [{ at, say: () => sheet.say(`coming.referral.${number}`, say.referral, { date: sheet.date(at), unit: sheet.unit(unit), case: sheet.case(number, title) }) }] : [])),
      ...(await statementsOf(scope, ports)).filter((one) => wasOwed(one, scope)).flatMap(({ number, title, dueAt: at }) => (isComing(at) ? [{ at, say: () => sheet.say(`coming.statement.${number}`, say.statement, { date: sheet.date(at), statement: sheet.statement(number, title) }) }] : [])),
    ];
    const told = items.sort((left, right) => left.at - right.at).slice(0, mostItems).map((item) => [item.say()]);
    return told.length === 0 ? paragraph(sheet.say('coming.none', say.none)) : list(told);
  },
};
