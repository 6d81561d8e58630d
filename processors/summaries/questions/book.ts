import type { ReportCase, ReportPorts, ReportReferral, ReportStatement } from '../ports.ts';
import { below } from '../units.ts';
import { bookQuestion, type Scope } from './question.ts';

/*
 * What the desk's book tells of the time when the period ended: what came later is not in a report of it. A report about a unit counts what concerns it or one below it; about a topic or story it counts all: the book knows no topics.
 */

const concerns = (scope: Scope, { units }: ReportPorts, of: readonly string[]): boolean => scope.unit === '' || below(units, scope.unit).some((unit) => of.includes(unit));
const within = (at: number | null, { from, to }: Scope): boolean => at !== null && at >= from && at < to;
const howMany = <One>(all: readonly One[], is: (one: One) => boolean): number => all.filter(is).length;

export async function casesOf(scope: Scope, ports: ReportPorts): Promise<ReportCase[]> {
  return (await ports.cases()).filter(({ units }) => concerns(scope, ports, units)).sort((left, right) => (left.dueAt ?? Infinity) - (right.dueAt ?? Infinity) || left.number - right.number);
}

export async function referralsOf(scope: Scope, ports: ReportPorts): Promise<ReportReferral[]> {
  return (await ports.referrals()).filter(({ unit }) => concerns(scope, ports, [unit])).sort((left, right) => left.dueAt - right.dueAt || left.case - right.case || (left.id < right.id ? -1 : 1));
}

export async function statementsOf(scope: Scope, ports: ReportPorts): Promise<ReportStatement[]> {
  return (await ports.statements()).filter(({ units }) => concerns(scope, ports, units)).sort((left, right) => (left.publishedAt ?? Infinity) - (right.publishedAt ?? Infinity) || left.number - right.number);
}

/** Whether a case was open when the period ended. */
export const wasOpen = ({ openedAt, closedAt, state }: ReportCase, { to }: Scope): boolean => openedAt < to && (closedAt === null ? state !== 'closed' : closedAt >= to);
/** Whether a statement was owed then. */
export const wasOwed = ({ publishedAt, openedAt = publishedAt ?? 0 }: ReportStatement, { to }: Scope): boolean => openedAt < to && (publishedAt === null || publishedAt >= to);
/** Whether a unit's reply was awaited then. */
export const wasAwaited = ({ sentAt, repliedAt }: ReportReferral, { to }: Scope): boolean => sentAt < to && (repliedAt === null || repliedAt >= to);

/** `overdue` and `due` are of those not closed: due before the period's end, and in as many days after it as it has. */
export const cases = bookQuestion('cases', async (scope, ports) => {
  const all = await casesOf(scope, ports);
  const open = all.filter((one) => wasOpen(one, scope));
  return [{
    open: open.length, opened: howMany(all, ({ openedAt }) => within(openedAt, scope)), closed: howMany(all, ({ closedAt }) => within(closedAt, scope)),
    overdue: howMany(open, ({ dueAt }) => dueAt !== null && dueAt < scope.to), due: howMany(open, ({ dueAt }) => dueAt !== null && dueAt >= scope.to && dueAt < 2 * scope.to - scope.from),
  }];
});

/** `waiting` has not been replied to; of those, `overdue` should have been by the period's end. */
export const referrals = bookQuestion('referrals', async (scope, ports) => {
  const all = (await referralsOf(scope, ports)).filter(({ sentAt }) => sentAt < scope.to);
  const waiting = all.filter((one) => wasAwaited(one, scope));
  return [{
    sent: howMany(all, ({ sentAt }) => within(sentAt, scope)), replied: howMany(all, ({ repliedAt }) => within(repliedAt, scope)), waiting: waiting.length, overdue: howMany(waiting, ({ dueAt }) => dueAt < scope.to),
  }];
});

/** `owed` are replies that were asked for and have not appeared. */
export const statements = bookQuestion('statements', async (scope, ports) => {
  const all = await statementsOf(scope, ports);
  const owed = all.filter((one) => wasOwed(one, scope));
  const published = all.filter(({ publishedAt }) => within(publishedAt, scope));
  return [{ published: published.length, reported: howMany(published, ({ coverage }) => coverage.articles > 0), owed: owed.length, overdue: howMany(owed, ({ dueAt }) => dueAt !== null && dueAt < scope.to) }];
});

/** By statement, by its number: who reported it. */
export const statementCoverage = bookQuestion('statement-coverage', async (scope, ports) =>
  (await statementsOf(scope, ports)).filter(({ publishedAt }) => within(publishedAt, scope)).map(({ number, coverage }) => ({ id: String(number), ...coverage })));
