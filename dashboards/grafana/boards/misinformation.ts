import { share, slotOf, standing, waiting } from '../fragments.ts';
import { defineBoard } from '../define-board.ts';

/** Flags and what people found of them: how many, how right, how fast. */
export const misinformation = defineBoard({
  name: 'misinformation',
  from: 'now-30d',
  refresh: '5m',
  variables: [],
  annotations: ['alerts', 'statements', 'promotions'],
  rows: [
    [
      { key: 'flagged', kind: 'stat', size: [6, 5], columns: ['flags', 'strong'], link: { to: 'desk' }, sql: "SELECT count() AS flags, countIf(level = 'strong') AS strong FROM flags FINAL WHERE $__timeFilter(flagged_at)" },
      { key: 'precision', kind: 'stat', size: [6, 5], columns: ['precision', 'judged'], link: { to: 'quality' }, sql: `SELECT ${share('countIf(upheld)', 'count()')} AS precision, count() AS judged FROM ${standing} WHERE $__timeFilter(judged_at)` },
      {
        key: 'took', kind: 'stat', size: [6, 5], columns: ['median', 'ninetieth'], link: { to: 'quality' },
        sql: `
          SELECT if(count() = 0, NULL, quantileExactInclusive(0.5)(took)) AS median, if(count() = 0, NULL, quantileExactInclusive(0.9)(took)) AS ninetieth
          FROM (SELECT greatest(0, dateDiff('second', flagged_at, judged_at)) AS took FROM ${standing} WHERE $__timeFilter(judged_at))`,
      },
      { key: 'waiting', kind: 'stat', size: [6, 5], columns: ['waiting', 'oldest'], link: { to: 'desk' }, sql: `SELECT count() AS waiting, if(count() = 0, NULL, dateDiff('second', min(flagged_at), now64(3))) AS oldest FROM ${waiting}` },
    ],
    [
      {
        key: 'byWeek', kind: 'series', size: [12, 8], columns: ['time', 'precision'], interval: '7d', link: { to: 'quality' },
        sql: `
          SELECT toDateTime(toStartOfWeek(judged_at, 1, 'Asia/Ho_Chi_Minh'), 'Asia/Ho_Chi_Minh') AS time, countIf(upheld) / count() AS precision
          FROM ${standing} WHERE $__timeFilter(judged_at)
          GROUP BY time ORDER BY time`,
      },
      {
        key: 'flow', kind: 'series', size: [12, 8], columns: ['time', 'flags', 'judged'], draw: 'bars', interval: '1d', link: { to: 'desk' },
        sql: `
          SELECT time, sum(new) AS flags, sum(done) AS judged
          FROM (
            SELECT ${slotOf('flagged_at')} AS time, 1 AS new, 0 AS done FROM flags FINAL WHERE $__timeFilter(flagged_at)
            UNION ALL
            SELECT ${slotOf('judged_at')} AS time, 0 AS new, 1 AS done FROM ${standing} WHERE $__timeFilter(judged_at)
          )
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      { key: 'verdicts', kind: 'bars', size: [8, 9], columns: ['verdict', 'judged'], link: { to: 'quality' }, sql: `SELECT verdict, count() AS judged FROM ${standing} WHERE $__timeFilter(judged_at) GROUP BY verdict ORDER BY judged DESC, verdict` },
      {
        key: 'facts', kind: 'table', size: [16, 9], columns: ['fact', 'fact_kind', 'judged', 'overturned', 'precision'], link: { to: 'facts' }, cells: { fact: { to: 'fact' } },
        sql: `
          SELECT fact, any(judged.fact_kind) AS fact_kind, count() AS judged, countIf(NOT upheld) AS overturned, countIf(upheld) / count() AS precision
          FROM ${standing} AS judged WHERE $__timeFilter(judged_at)
          GROUP BY fact ORDER BY overturned DESC, judged DESC, fact LIMIT 20`,
      },
    ],
    [
      {
        key: 'reliability', kind: 'bars', size: [8, 8], columns: ['probability', 'precision'], link: { to: 'quality' },
        sql: `
          SELECT concat(toString(low), '–', toString(low + 10), ' %') AS probability, countIf(upheld) / count() AS precision
          FROM (SELECT upheld, least(90, toUInt32(floor(toFloat64(judgements.probability) * 10) * 10)) AS low FROM ${standing} AS judgements WHERE $__timeFilter(judged_at))
          GROUP BY low ORDER BY low`,
      },
      {
        key: 'oldest', kind: 'table', size: [16, 8], columns: ['document', 'outlet', 'fact', 'level', 'sureness', 'flagged_at'], link: { to: 'desk' }, cells: { document: { to: 'document' }, fact: { to: 'fact' } },
        sql: `
          SELECT document, outlet, fact, level, toFloat64(probability) AS sureness, flagged_at FROM ${waiting}
          ORDER BY level = 'strong' DESC, flagged_at LIMIT 20`,
      },
    ],
  ],
});
