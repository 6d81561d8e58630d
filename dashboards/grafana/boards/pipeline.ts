import { share, slotOf } from '../fragments.ts';
import { ofCell } from '../links.ts';
import { defineBoard } from '../define-board.ts';

const polls = "(SELECT * FROM polls FINAL WHERE $__timeFilter(started_at) AND visit = 'poll')";

/** What every item met became, and which sources do not answer. */
const fates = `
  SELECT started_at AS at, unchanged, duplicate, rejected, dead_lettered, 0 AS stored FROM polls FINAL WHERE $__timeFilter(started_at)
  UNION ALL
  SELECT at, disposition = 'unchanged', disposition = 'duplicate', disposition = 'rejected', disposition = 'deadLettered', disposition = 'stored' FROM ledger FINAL WHERE $__timeFilter(at)`;

export const pipeline = defineBoard({
  name: 'pipeline',
  from: 'now-24h',
  refresh: '1m',
  variables: [],
  annotations: ['notices', 'alerts'],
  rows: [
    [
      { key: 'polls', kind: 'stat', size: [6, 5], columns: ['polls', 'failing_share'], link: { to: 'sources' }, sql: `SELECT count() AS polls, ${share("countIf(status = 'failed')", 'count()')} AS failing_share FROM ${polls}` },
      { key: 'stored', kind: 'stat', size: [6, 5], columns: ['stored', 'newest'], link: { to: 'documents', always: true }, sql: "SELECT (SELECT uniqExact(id) FROM documents WHERE $__timeFilter(first_stored_at)) AS stored, (SELECT if(count() = 0, NULL, dateDiff('second', max(first_stored_at), now64(3))) FROM documents) AS newest" },
      { key: 'troubled', kind: 'stat', size: [6, 5], columns: ['silent', 'quarantined'], link: { to: 'sources' }, sql: "SELECT countIf(standing = 'silent') AS silent, countIf(standing = 'quarantined') AS quarantined FROM crawl_state FINAL" },
      { key: 'dead', kind: 'stat', size: [6, 5], columns: ['dead_lettered'], link: { to: 'sources' }, sql: 'SELECT count() AS dead_lettered FROM dead_letters FINAL WHERE redriven_at IS NULL' },
    ],
    [
      {
        key: 'pollsByTime', kind: 'series', size: [12, 8], columns: ['time', 'answered', 'not_modified', 'failed'], draw: 'bars', stack: 'counts', link: { to: 'sources' },
        sql: `
          SELECT ${slotOf('started_at')} AS time, countIf(status = 'ok') AS answered, countIf(status = 'not-modified') AS not_modified, countIf(status = 'failed') AS failed
          FROM ${polls} GROUP BY time ORDER BY time`,
      },
      {
        key: 'fates', kind: 'series', size: [12, 8], columns: ['time', 'stored', 'unchanged', 'duplicate', 'rejected', 'dead_lettered'], draw: 'bars', stack: 'counts', link: { to: 'sources' },
        sql: `
          SELECT ${slotOf('fates.at')} AS time, sum(fates.stored) AS stored, sum(fates.unchanged) AS unchanged, sum(fates.duplicate) AS duplicate, sum(fates.rejected) AS rejected, sum(fates.dead_lettered) AS dead_lettered
          FROM (${fates}) AS fates
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      {
        key: 'sources', kind: 'table', size: [24, 11], columns: ['source', 'outlet', 'standing', 'polls', 'failing_share', 'failures', 'polled_at', 'newest_item_at', 'error'], link: { to: 'sources' }, cells: { source: { to: 'documents', with: { source: ofCell } } },
        sql: `
          SELECT asked.source AS source, asked.outlet AS outlet, state.standing AS standing, asked.polls AS polls, asked.failing_share AS failing_share, state.failures AS failures, asked.polled_at AS polled_at, state.newest_item_at AS newest_item_at, asked.error AS error
          FROM (
            SELECT source, argMax(outlet, started_at) AS outlet, count() AS polls, countIf(status = 'failed') / count() AS failing_share, max(started_at) AS polled_at, argMax(coalesce(last.error, ''), started_at) AS error
            FROM ${polls} AS last GROUP BY source
          ) AS asked
          LEFT JOIN (SELECT source, standing, failures, newest_item_at FROM crawl_state FINAL) AS state ON state.source = asked.source
          ORDER BY indexOf(['quarantined', 'silent'], standing) = 0, failing_share DESC, source`,
      },
    ],
    [
      {
        key: 'delay', kind: 'series', size: [12, 8], columns: ['time', 'median', 'ninetieth'], link: { to: 'documents', always: true },
        sql: `
          SELECT ${slotOf('first_stored_at')} AS time, quantile(0.5)(took) AS median, quantile(0.9)(took) AS ninetieth
          FROM (
            SELECT first_stored_at, greatest(0, dateDiff('second', published_at, first_stored_at)) AS took FROM documents
            WHERE $__timeFilter(first_stored_at) AND published_known AND published_at >= $__fromTime
            ORDER BY version DESC LIMIT 1 BY id
          )
          GROUP BY time ORDER BY time`,
      },
      {
        key: 'rejections', kind: 'bars', size: [12, 8], columns: ['reason', 'rejected'], link: { to: 'sources' },
        sql: `
          SELECT if(reason = '', '–', reason) AS reason, count() AS rejected FROM ledger FINAL WHERE $__timeFilter(at) AND disposition = 'rejected'
          GROUP BY reason ORDER BY rejected DESC, reason LIMIT 12`,
      },
    ],
    [
      { key: 'notices', kind: 'table', size: [12, 9], columns: ['time', 'source', 'outlet', 'notice'], link: { to: 'sources' }, sql: 'SELECT at AS time, source, outlet, notice FROM source_notices FINAL WHERE at >= $__fromTime - INTERVAL 14 DAY AND at <= $__toTime ORDER BY time DESC LIMIT 50' },
      { key: 'deadLetters', kind: 'table', size: [12, 9], columns: ['time', 'queue', 'consumer', 'code', 'redriven_at'], link: { to: 'sources' }, sql: 'SELECT at AS time, topic AS queue, consumer_group AS consumer, code, redriven_at FROM dead_letters FINAL WHERE $__timeFilter(at) ORDER BY time DESC LIMIT 50' },
    ],
  ],
});
