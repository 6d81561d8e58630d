import { change, coverageWithReprints, share, topicName, unitName, within } from '../fragments.ts';
import { fromFigure } from '../from-figure.ts';
import { ofCell } from '../links.ts';
import { byContentGroup, byKind, byOutlet, headlineNumbers, prominenceByUnit, seriesHours, spikes, stanceOverTime, toneOverTime, volumeOverTime } from '../../figures/index.ts';
import { defineBoard } from '../define-board.ts';

/** What the office looks at each morning: how much, in what tone, towards whom, by whom. */
export const press = defineBoard({
  name: 'press',
  from: 'now-7d',
  refresh: '5m',
  variables: ['unit', 'topic', 'reach', 'originals'],
  annotations: ['alerts', 'statements'],
  rows: [
    [
      {
        key: 'figures', kind: 'stat', size: [16, 4], columns: ['documents', 'change', 'naming', 'critical', 'outlets'], link: { to: 'documents' },
        sql: `SELECT numbers.all AS documents, ${change('numbers.all', 'numbers.allBefore')} AS change, numbers.named AS naming, numbers.critical AS critical, numbers.published AS outlets FROM ${fromFigure(headlineNumbers)} AS numbers`,
      },
      {
        key: 'reprints', kind: 'stat', size: [8, 4], columns: ['reprint_share'], link: { to: 'stories' },
        sql: `SELECT ${share('countIf(reprint)', 'count()')} AS reprint_share FROM coverage FINAL WHERE ${within('hour')} AND ${coverageWithReprints}`,
      },
    ],
    [
      {
        key: 'volume', kind: 'series', size: [12, 8], columns: ['time', 'originals', 'reprints'], draw: 'bars', stack: 'counts', link: { to: 'trends' },
        sql: `SELECT time, originals, reprints FROM ${fromFigure(volumeOverTime)} ORDER BY time`,
      },
      {
        key: 'tones', kind: 'series', size: [12, 8], columns: ['time', 'negative', 'neutral', 'positive'], draw: 'bars', stack: 'shares', interval: '1d', link: { to: 'trends' },
        sql: `SELECT time, negative, neutral, positive FROM ${fromFigure(toneOverTime)} ORDER BY time`,
      },
    ],
    [
      {
        key: 'usual', kind: 'series', size: [14, 8], columns: ['time', 'documents', 'expected', 'low', 'high'], link: { to: 'trends' },
        sql: `SELECT time, hours.all AS documents, expected, low, high FROM ${fromFigure(seriesHours)} AS hours ORDER BY time`,
      },
      {
        key: 'spikes', kind: 'table', size: [10, 8], columns: ['series', 'about', 'time', 'documents', 'expected'], link: { to: 'trends' },
        sql: `SELECT kind AS series, multiIf(kind = 'unit', ${unitName('id')}, kind = 'topic', ${topicName('id')}, id) AS about, time, spikes.all AS documents, expected FROM ${fromFigure(spikes)} AS spikes ORDER BY score DESC, series, about`,
      },
    ],
    [
      {
        key: 'stances', kind: 'series', size: [12, 8], columns: ['time', 'critical', 'neutral_stance', 'favourable'], draw: 'bars', stack: 'counts', interval: '1d', link: { to: 'trends' },
        sql: `SELECT time, critical, neutral AS neutral_stance, favourable FROM ${fromFigure(stanceOverTime)} ORDER BY time`,
      },
      {
        key: 'prominence', kind: 'bars', size: [12, 8], columns: ['unit', 'in_headline', 'in_lead', 'in_body'], stack: 'counts', link: { to: 'trends' },
        sql: `SELECT ${unitName('units.id')} AS unit, units.headline AS in_headline, units.lead AS in_lead, units.body AS in_body FROM ${fromFigure(prominenceByUnit)} AS units ORDER BY units.all DESC, unit LIMIT 10`,
      },
    ],
    [
      {
        key: 'outlets', kind: 'table', size: [14, 10], columns: ['outlet', 'reach', 'documents', 'originals', 'naming', 'negative_share'], link: { to: 'documents' }, cells: { outlet: { to: 'documents', with: { outlet: ofCell } } },
        sql: `
          SELECT outlets.id AS outlet, outlets.widest AS reach, outlets.all AS documents, outlets.originals AS originals, outlets.named AS naming, outlets.negative / outlets.all AS negative_share
          FROM ${fromFigure(byOutlet)} AS outlets ORDER BY documents DESC, outlet LIMIT 50`,
      },
      {
        key: 'groups', kind: 'bars', size: [5, 10], columns: ['content_group', 'documents'], link: { to: 'trends' },
        sql: `SELECT groups.id AS content_group, groups.all AS documents FROM ${fromFigure(byContentGroup)} AS groups ORDER BY documents DESC, content_group`,
      },
      {
        key: 'kinds', kind: 'bars', size: [5, 10], columns: ['kind', 'documents'], link: { to: 'documents' },
        sql: `SELECT kinds.id AS kind, kinds.all AS documents FROM ${fromFigure(byKind)} AS kinds ORDER BY documents DESC, kind`,
      },
    ],
    [
      {
        key: 'changes', kind: 'table', size: [24, 8], columns: ['document', 'outlet', 'edit', 'seen_at'], hidden: ['document'], link: { to: 'documents', with: { change: 'revised' } }, cells: { outlet: { to: 'document' } },
        // Without headlines: the reader of dashboards may not read those of revisions, and the engine does not tell whose title is meant.
        sql: `
          WITH changed AS (SELECT document, argMax(change, seen_at) AS edit, max(seen_at) AS newest FROM revisions FINAL WHERE $__timeFilter(seen_at) AND change IN ('corrected', 'removed', 'restored') GROUP BY document ORDER BY newest DESC LIMIT 50)
          SELECT changed.document AS document, heads.outlet AS outlet, changed.edit AS edit, changed.newest AS seen_at
          FROM changed INNER JOIN (SELECT id, outlet FROM documents FINAL WHERE id IN (SELECT document FROM changed) AND kind = 'article') AS heads ON heads.id = changed.document
          ORDER BY seen_at DESC`,
      },
    ],
  ],
});
