import type { Sentence } from '../../../infra/reports/index.ts';
import { dayMs } from '../../alerts/clock/index.ts';
import { casesOf, referralsOf, statementsOf, wasAwaited, wasOpen, wasOwed } from '../questions/book.ts';
import { list, paragraph } from '../sheet/blocks.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { daysWithin } from './observances.ts';
import { upTo, type SectionWriter } from './section.ts';

/** A daily report looks a week ahead, a yearly one no further than a quarter. */
const [least, furthest] = [7 * dayMs, 92 * dayMs];
const mostInAnnex = 40;
/** In the body: each on a line, by the number that leads to it. */
const lettersOfTitle = 30;

/** What falls into the period to come: days of the list, yearly reports, and what the desk has promised. */
export const coming: SectionWriter = {
  id: 'coming',
  write: async (sheet, room) => {
    const { coming: say } = sheet.words;
    const [items, most] = [await comingItems(sheet, room.part === 'body' ? lettersOfTitle : undefined), upTo(room, 5, 8)];
    if (items.length === 0) return paragraph(sheet.say('coming.none', say.none));
    return list(items.slice(0, most).map((item) => [item.say('coming')]));
  },
  details: async (sheet) => {
    const items = await comingItems(sheet);
    return items.length <= 3 ? [] : list(items.slice(0, mostInAnnex).map((item) => [item.say('coming.all')]));
  },
};

export interface ComingItem {
  readonly at: number;
  /** `id` stands before that of its sentence. */
  readonly say: (id: string) => Sentence;
}

/** In the order of time; of one day promises of the desk first. Titles have so many `letters` at most. */
export async function comingItems(sheet: Sheet, letters?: number): Promise<ComingItem[]> {
  const { words: { coming: say }, scope, ports, language } = sheet;
  const until = scope.to + Math.min(furthest, Math.max(least, scope.to - scope.from));
  const isComing = (at: number | null): at is number => at !== null && at >= scope.to && at < until;
  const items: ComingItem[] = [
    ...(await casesOf(scope, ports)).filter((one) => wasOpen(one, scope)).flatMap(({ number, title, dueAt: at }) => (isComing(at) ? [{ at, say: (id: string) => sheet.say(`${id}.case.${number}`, say.case, { date: sheet.date(at), case: sheet.case(number, title, letters) }) }] : [])),
    ...(await referralsOf(scope, ports)).filter((one) => wasAwaited(one, scope)).flatMap(({ case: number, title, unit, dueAt: at }) => (isComing(at) ? [{ at, say: (id: string) => sheet.say(`${id}.referral.${number}`, say.referral, { date: sheet.date(at), unit: sheet.unit(unit), case: sheet.case(number, title, letters) }) }] : [])),
    ...(await statementsOf(scope, ports)).filter((one) => wasOwed(one, scope)).flatMap(({ number, title, dueAt: at }) => (isComing(at) ? [{ at, say: (id: string) => sheet.say(`${id}.statement.${number}`, say.statement, { date: sheet.date(at), statement: sheet.statement(number, title, letters) }) }] : [])),
    ...daysWithin(scope.to, until, ports.zone).map(({ what, at, name }) => ({ at, say: (id: string) => sheet.say(`${id}.day`, say[what], { date: sheet.date(at), name: sheet.text(name[language]) }) })),
  ];
  return items.sort((left, right) => left.at - right.at);
}
