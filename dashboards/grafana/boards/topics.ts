import { change, hoursByBoth, hoursByTopic, share, slot, unitName, within, withinBoth } from '../fragments.ts';
import { fromFigure } from '../from-figure.ts';
import { byTopic } from '../../figures/index.ts';
import { ofCell, ofUnit } from '../links.ts';
import { topicColumn, topics as taxonomy } from '../taxonomy.ts';
import { defineBoard } from '../define-board.ts';

const groups = ['international_law', 'policy_law', 'situation_achievements', 'incidents', 'foreign_relations'] as const;
/** With `now`: in the period that is shown, or in the one before. */
const hours = `(SELECT *, ${within('hour')} AS now FROM trend_hours FINAL WHERE ${withinBoth('hour')} AND ${hoursByTopic})`;

/** The taxonomy: which rights and subjects are written about, in what tone, and how that changes. */
export const topics = defineBoard({
  name: 'topics',
  from: 'now-30d',
  refresh: '15m',
  variables: ['unit', 'topic', 'reach', 'originals'],
  annotations: ['alerts', 'statements'],
  rows: [
    [
      {
        key: 'topics', kind: 'table', size: [14, 14], columns: ['topic', 'documents', 'change', 'negative_share', 'before', 'incidents'], link: { to: 'trends' }, cells: { topic: { to: 'documents', with: { topic: ofCell } } },
        sql: `
          SELECT topic, sumIf(hours.documents, now) AS documents, ${change('documents', 'sumIf(hours.documents, NOT now)')} AS change,
            ${share('sumIf(tone_negative, now)', 'documents')} AS negative_share, ${share('sumIf(tone_negative, NOT now)', 'sumIf(hours.documents, NOT now)')} AS before,
            sumIf(group_incidents, now) AS incidents
          FROM ${hours} AS hours
          GROUP BY topic HAVING documents > 0
          ORDER BY documents DESC, topic`,
      },
      {
        key: 'tones', kind: 'bars', size: [10, 14], columns: ['topic', 'negative', 'neutral', 'positive'], stack: 'shares', link: { to: 'trends' },
        sql: `SELECT topics.id AS topic, topics.negative AS negative, topics.neutral AS neutral, topics.positive AS positive FROM ${fromFigure(byTopic)} AS topics ORDER BY topics.all DESC, topic LIMIT 16`,
      },
    ],
    [
      {
        key: 'byDay', kind: 'series', size: [24, 11], columns: ['time', ...taxonomy.map(topicColumn)], draw: 'bars', stack: 'counts', interval: '1d', link: { to: 'trends' },
        sql: `
          SELECT ${slot('hour')} AS time, ${taxonomy.map((topic) => `sumIf(documents, topic = '${topic}') AS \`${topicColumn(topic)}\``).join(', ')}
          FROM trend_hours FINAL WHERE ${within('hour')} AND ${hoursByTopic}
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      {
        key: 'groups', kind: 'bars', size: [12, 10], columns: ['topic', ...groups], stack: 'counts', link: { to: 'trends' },
        sql: `
          SELECT topic, ${groups.map((group) => `sum(group_${group}) AS ${group}`).join(', ')}
          FROM ${hours} AS hours WHERE now
          GROUP BY topic HAVING sum(documents) > 0 ORDER BY sum(documents) DESC, topic LIMIT 10`,
      },
      {
        key: 'together', kind: 'table', size: [12, 10], columns: ['unit', 'unit_name', 'topic', 'documents', 'negative_share'], hidden: ['unit'], link: { to: 'trends' }, cells: { topic: { to: 'documents', with: { unit: ofUnit, topic: ofCell } } },
        sql: `
          SELECT unit, ${unitName('unit')} AS unit_name, topic, sum(hours.documents) AS documents, ${share('sum(tone_negative)', 'documents')} AS negative_share
          FROM trend_hours AS hours FINAL WHERE ${within('hour')} AND ${hoursByBoth}
          GROUP BY unit, topic HAVING documents > 0 ORDER BY documents DESC, unit, topic LIMIT 30`,
      },
    ],
  ],
});
