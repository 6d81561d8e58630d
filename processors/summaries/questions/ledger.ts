import { z } from 'zod';
import { covered, during, moment } from './parts.ts';
import { integer, storeQuestion, type Question } from './question.ts';

const fates = { stored: 'stored', duplicate: 'duplicate', unchanged: 'unchanged', rejected: 'rejected', deadLettered: 'deadLettered' } as const;
const decided = Object.entries(fates).map(([name, fate]) => `disposition = '${fate}' AS ${name}Items`).join(', ');

/**
 * What was seen in polls begun within the period, and what became of it; `underWay` is what the store has not decided yet. `seen` is the polls' own count, the fates of emitted items
 * come from their ledger rows: two counts made apart, so that a loss shows. A poll that was killed before it could say what it saw has seen at least what it emitted.
 */
export const ledger = storeQuestion({
  name: 'ledger',
  sql: `
    WITH within AS (SELECT poll, seen, unchanged, duplicate, rejected, dead_lettered FROM polls FINAL WHERE ${during('started_at')})
    SELECT sum(seenItems) AS seen, ${Object.keys(fates).map((name) => `sum(${name}Items) AS ${name}`).join(', ')}, toInt64(seen) - toInt64(stored + duplicate + unchanged + rejected + deadLettered) AS underWay
    FROM (
      SELECT seen AS seenItems, 0 AS storedItems, duplicate AS duplicateItems, unchanged AS unchangedItems, rejected AS rejectedItems, dead_lettered AS deadLetteredItems FROM within
      UNION ALL
      SELECT 0, ${decided} FROM ledger FINAL WHERE poll IN (SELECT poll FROM within)
      UNION ALL
      SELECT 1, ${decided} FROM ledger FINAL
      WHERE ${during('at')}
        -- Begun up to a week before: longer than any poll and its items' way through the chain take.
        AND poll NOT IN (SELECT poll FROM polls WHERE started_at >= fromUnixTimestamp64Milli({from:Int64} - 604800000) AND started_at < ${moment('to')})
    )`,
  row: z.object({ seen: integer, stored: integer, duplicate: integer, unchanged: integer, rejected: integer, deadLettered: integer, underWay: integer }),
});

/** Why items were rejected. */
export const rejections = storeQuestion({
  name: 'rejections',
  sql: `SELECT toString(reason) AS id, count() AS items, uniqExact(source) AS sources FROM ledger FINAL WHERE disposition = 'rejected' AND ${during('at')} GROUP BY id ORDER BY items DESC, id LIMIT 50`,
  row: z.object({ id: z.string(), items: integer, sources: integer }),
});

/** Messages that broke a consumer, by code; `redriven` of them were driven again. */
export const deadLetters = storeQuestion({
  name: 'dead-letters',
  sql: `SELECT toString(code) AS id, count() AS letters, countIf(redriven_at IS NOT NULL) AS redriven FROM dead_letters FINAL WHERE ${during('at')} GROUP BY id ORDER BY letters DESC, id LIMIT 50`,
  row: z.object({ id: z.string(), letters: integer, redriven: integer }),
});

export const deadLettersAltogether = storeQuestion({
  name: 'dead-letters-altogether',
  sql: `SELECT count() AS letters, countIf(redriven_at IS NOT NULL) AS redriven FROM dead_letters FINAL WHERE ${during('at')}`,
  row: z.object({ letters: integer, redriven: integer }),
});

/** Sources that were asked in the period, that answered at least once, that gave something new; and polls, with those that failed. */
export const sources = storeQuestion({
  name: 'sources',
  sql: `
    SELECT uniqExact(source) AS polled, uniqExactIf(source, status IN ('ok', 'not-modified')) AS answered, uniqExactIf(source, poll IN (SELECT poll FROM ledger FINAL WHERE disposition = 'stored' AND at >= ${moment('from')})) AS giving,
      count() AS polls, countIf(status = 'failed') AS failed
    FROM polls FINAL WHERE visit = 'poll' AND ${during('started_at')}`,
  row: z.object({ polled: integer, answered: integer, giving: integer, polls: integer, failed: integer }),
});

/** Sources that were asked for the first time ever in the period, and what they brought: it stands in no earlier figure. */
export const newSources = storeQuestion({
  name: 'new-sources',
  sql: `
    WITH added AS (SELECT source FROM polls WHERE visit = 'poll' AND started_at < ${moment('to')} GROUP BY source HAVING min(started_at) >= ${moment('from')})
    SELECT (SELECT count() FROM added) AS added, (SELECT count() FROM ${covered()} AND source IN (SELECT source FROM added)) AS documents,
      (SELECT count() > 0 FROM polls WHERE visit = 'poll' AND started_at < ${moment('from')}) AS earlier`,
  row: z.object({ added: integer, documents: integer, earlier: integer }),
});

/** Sources that were silent or quarantined when the period ended, with the outlet and since when. */
export const silentSources = storeQuestion({
  name: 'silent-sources',
  sql: `
    SELECT toString(source) AS id, toString(argMax(source_notices.outlet, at)) AS outlet, argMax(notice, at) AS last, toUnixTimestamp64Milli(argMax(coalesce(since, at), at)) AS silentSince, 1 AS silent
    FROM source_notices FINAL
    WHERE notice IN ('silent', 'heard', 'quarantined', 'released') AND at < ${moment('to')}
    GROUP BY source HAVING last IN ('silent', 'quarantined') ORDER BY silentSince, id`,
  row: z.object({ id: z.string(), outlet: z.string(), last: z.string(), silentSince: integer, silent: integer }),
});

/** How many they are. */
export const silentAltogether: Question<{ silent: number }> = {
  name: 'silent-altogether',
  rows: async (scope, ports) => [{ silent: (await silentSources.rows(scope, ports)).length }],
};

/** Articles that their outlets changed, corrected or took away, by when it was seen. */
export const revised = storeQuestion({
  name: 'revised',
  sql: `
    SELECT uniqExactIf(document, change = 'changed') AS changed, uniqExactIf(document, change = 'corrected') AS corrected, uniqExactIf(document, change = 'removed') AS removed
    FROM revisions WHERE change != 'first' AND ${during('seen_at')}`,
  row: z.object({ changed: integer, corrected: integer, removed: integer }),
});

/** When the newest row that was counted was written; 0 without any. */
export const newest = storeQuestion({
  name: 'newest',
  sql: `SELECT max(toUnixTimestamp64Milli(written_at)) AS written FROM coverage FINAL WHERE hour >= toDateTime(intDiv({beforeFrom:Int64}, 3600000) * 3600, 'UTC') AND hour <= toDateTime(intDiv({to:Int64}, 1000), 'UTC')`,
  row: z.object({ written: integer }),
});
