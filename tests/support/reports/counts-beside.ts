import type { Row } from '../../../infra/store/index.ts';
import { beside, from, to, before } from './week.ts';

/** Sources that were polled for the first time in the period. */
export const newSources: readonly string[] = [...new Set(beside.polls.map(({ source }) => String(source)))].filter((source) => beside.polls.every((poll) => poll['source'] !== source || Date.parse(String(poll['started_at'])) >= from));

/** What an export of documents does not tell, counted from the rows as they were written. Null where it is another question. */
export function countBeside(question: string, column: string, row: string): number | null {
  const [name, first, end] = column.endsWith('Before') ? [column.slice(0, -'Before'.length), before, from] : [column, from, to];
  const at = (one: Row, field: string): number => Date.parse(String(one[field]));
  const within = (rows: readonly Row[], field: string): Row[] => rows.filter((one) => at(one, field) >= first && at(one, field) < end);
  const distinct = (rows: readonly Row[], field: string): number => new Set(rows.map((one) => one[field])).size;
  const flags = within(beside.flags, 'flagged_at');
  const judged = within(beside.judgements, 'judged_at').filter((one) => one['withdrawn'] === false);
  const key = (one: Row): string => `${String(one['document'])} ${String(one['fact'])}`;
  const settled = new Set(beside.judgements.filter((one) => one['withdrawn'] === false && at(one, 'judged_at') < to).map(key));
  const waiting = beside.flags.filter((one) => at(one, 'flagged_at') < to && !settled.has(key(one)));
  const strong = (rows: readonly Row[]): number => rows.filter((one) => one['level'] === 'strong').length;
  const rejected = within(beside.ledger, 'at').filter((one) => one['disposition'] === 'rejected' && one['reason'] === row);
  const letters = within(beside.letters, 'at').filter((one) => row === '' || one['code'] === row);
  const asked = within(beside.polls, 'started_at').filter((one) => one['visit'] === 'poll');
  const stored = new Set(beside.ledger.filter((one) => one['disposition'] === 'stored' && at(one, 'at') >= from).map((one) => one['poll']));
  const revised = within(beside.revisions, 'seen_at');
  const last = new Map([...beside.notices].sort((left, right) => at(left, 'at') - at(right, 'at')).filter((one) => at(one, 'at') < to).map((one) => [one['source'], one['notice']]));
  const silent = [...last.values()].filter((notice) => notice === 'silent' || notice === 'quarantined');
  const sums = (): Readonly<Record<string, number>> => {
    const polls = within(beside.polls, 'started_at');
    const items = beside.ledger.filter((one) => polls.some((poll) => poll['poll'] === one['poll']));
    const of = (field: string): number => polls.reduce((sum, poll) => sum + Number(poll[field]), 0);
    const fate = (disposition: string): number => items.filter((one) => one['disposition'] === disposition).length;
    // Of polls begun before the period an item may be decided within it: those belong to their polls.
    const all = { seen: of('seen'), stored: fate('stored'), duplicate: of('duplicate') + fate('duplicate'), unchanged: of('unchanged'), rejected: of('rejected') + fate('rejected'), deadLettered: of('dead_lettered') + fate('deadLettered') };
    return { ...all, underWay: 2 * all.seen - Object.values(all).reduce((sum, number) => sum + number, 0) };
  };
  const answers: Readonly<Record<string, () => Readonly<Record<string, number>>>> = {
    flagged: () => ({ flags: flags.length, strong: strong(flags), documents: distinct(flags, 'document'), facts: distinct(flags, 'fact') }),
    'flagged-facts': () => ({ flags: flags.filter(({ fact }) => fact === row).length, documents: distinct(flags.filter(({ fact }) => fact === row), 'document'), outlets: distinct(flags.filter(({ fact }) => fact === row), 'outlet') }),
    judged: () => ({ judged: judged.length, upheld: judged.filter((one) => one['overturned'] === false).length, overturned: judged.filter((one) => one['overturned'] === true).length, ...Object.fromEntries(['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'].map((verdict) => [verdict, judged.filter((one) => one['verdict'] === verdict).length])) }),
    unjudged: () => ({ flags: waiting.length, strong: strong(waiting) }),
    rejections: () => ({ items: rejected.length, sources: distinct(rejected, 'source') }),
    'dead-letters': () => ({ letters: letters.length, redriven: letters.filter((one) => one['redriven_at'] !== null).length }),
    'dead-letters-altogether': () => ({ letters: letters.length, redriven: letters.filter((one) => one['redriven_at'] !== null).length }),
    sources: () => ({ polled: distinct(asked, 'source'), answered: distinct(asked.filter(({ status }) => status !== 'failed'), 'source'), giving: distinct(asked.filter(({ poll }) => stored.has(poll)), 'source'), polls: asked.length, failed: asked.filter(({ status }) => status === 'failed').length }),
    'silent-sources': () => ({ silent: 1 }),
    'silent-altogether': () => ({ silent: silent.length }),
    'new-sources': () => ({ added: newSources.length }),
    'approved-facts': () => ({ facts: within(beside.facts.filter(({ id }) => id === row), 'at').length }),
    'approved-facts-altogether': () => ({ facts: within(beside.facts, 'at').length }),
    ledger: sums,
    revised: () => Object.fromEntries(['changed', 'corrected', 'removed'].map((change) => [change, distinct(revised.filter((one) => one['change'] === change), 'document')])),
    // Nothing is in this office's book.
    ...Object.fromEntries(['cases', 'referrals', 'statements', 'statement-coverage'].map((book) => [book, () => ({ [name]: 0 })])),
  };
  return answers[question]?.()[name] ?? null;
}
