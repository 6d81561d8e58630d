import type { Verdict } from '../../../../infra/contracts/index.ts';
import { localAt } from '../../../alerts/clock/index.ts';
import { bookQuestion } from '../../questions/question.ts';
import { dossierOf, isAwaited, isOut, isOwed, isWithdrawn, statementsIn, wasClosed } from '../find.ts';

/** The verdicts by which the machine was wrong to flag. */
const overturning: ReadonlySet<Verdict> = new Set(['accurate', 'opinion', 'unproven']);
const howMany = <One>(all: readonly One[], is: (one: One) => boolean): number => all.filter(is).length;

/**
 * The case in numbers, as it was when the period ended. `days` since it was opened; `older` documents appeared before the period; of `erased` ones only the number is left.
 * `overturned` are flags whose claim was found accurate, an opinion or unproven.
 */
export const dossierWork = bookQuestion('dossier-work', async (scope, ports) => {
  const dossier = await dossierOf(scope, ports);
  if (dossier === null) return [];
  const { documents, facts, draftFacts, openedAt, closedAt, tasks } = dossier;
  const [flags, statements] = [dossier.flags.filter(({ flaggedAt }) => flaggedAt < scope.to), statementsIn(dossier, scope)];
  const judged = flags.flatMap(({ verdict, judgedAt }) => (verdict === null || (judgedAt !== null && judgedAt >= scope.to) ? [] : [verdict]));
  const referrals = dossier.referrals.filter(({ sentAt }) => sentAt < scope.to);
  const awaited = referrals.filter((one) => isAwaited(one, scope));
  const end = wasClosed(dossier, scope) && closedAt !== null ? closedAt : scope.to - 1;
  return [{
    days: Math.max(0, localAt(end, ports.zone).day - localAt(openedAt, ports.zone).day),
    documents: howMany(documents, ({ erased }) => !erased), erased: howMany(documents, ({ erased }) => erased), older: howMany(documents, ({ erased, publishedAt }) => !erased && publishedAt !== null && publishedAt < scope.from),
    facts: facts.length, draftFacts,
    flags: flags.length, strong: howMany(flags, ({ level }) => level === 'strong'), flagged: new Set(flags.map(({ document }) => document)).size,
    judged: judged.length, upheld: howMany(judged, (verdict) => !overturning.has(verdict)), overturned: howMany(judged, (verdict) => overturning.has(verdict)), waiting: flags.length - judged.length,
    tasks: howMany(tasks, ({ doneAt }) => doneAt === null || doneAt >= scope.to),
    sent: referrals.length, replied: referrals.length - awaited.length, awaited: awaited.length, overdue: howMany(awaited, ({ dueAt }) => dueAt < scope.to),
    published: howMany(statements, (one) => isOut(one, scope) && !isWithdrawn(one, scope)), withdrawn: howMany(statements, (one) => isWithdrawn(one, scope)), owed: howMany(statements, (one) => isOwed(one, scope)),
  }];
});

/** By statement that is public, by its number: who reported it until the period's end. */
export const dossierStatements = bookQuestion('dossier-statements', async (scope, ports) => {
  const dossier = await dossierOf(scope, ports);
  const out = dossier === null ? [] : statementsIn(dossier, scope).filter((one) => isOut(one, scope) && !isWithdrawn(one, scope));
  const rows: { id: string; articles: number; outlets: number; posts: number }[] = [];
  for (const { number } of out) {
    const reports = await ports.dossiers?.reports(number, scope.to);
    rows.push({ id: String(number), articles: reports?.articles.length ?? 0, outlets: reports?.outlets ?? 0, posts: reports?.posts ?? 0 });
  }
  return rows;
});
