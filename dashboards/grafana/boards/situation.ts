import { chosenStories, change, share, unitName, waiting } from '../fragments.ts';
import { fromFigure } from '../from-figure.ts';
import { ofUnit } from '../links.ts';
import { byReach, byTopic, headlineNumbers, shareOfVoice, toneOverTime, topStories } from '../../figures/index.ts';
import { defineBoard } from '../define-board.ts';

/** What the leadership looks at once a week: four figures, one chart, the stories. */
export const situation = defineBoard({
  name: 'situation',
  from: 'now-7d',
  refresh: '15m',
  variables: ['unit', 'topic', 'reach', 'originals'],
  annotations: ['alerts', 'statements'],
  rows: [
    [
      {
        key: 'documents', kind: 'stat', size: [6, 5], columns: ['documents', 'change'], link: { to: 'documents' },
        sql: `SELECT numbers.all AS documents, ${change('numbers.all', 'numbers.allBefore')} AS change FROM ${fromFigure(headlineNumbers)} AS numbers`,
      },
      {
        key: 'negative', kind: 'stat', size: [6, 5], columns: ['negative_share', 'before'], link: { to: 'documents' },
        sql: `SELECT ${share('numbers.negative', 'numbers.all')} AS negative_share, ${share('numbers.negativeBefore', 'numbers.allBefore')} AS before FROM ${fromFigure(headlineNumbers)} AS numbers`,
      },
      {
        key: 'stories', kind: 'stat', size: [6, 5], columns: ['stories', 'new_stories'], link: { to: 'stories' },
        sql: `
          SELECT count() AS stories, countIf(first_at >= $__fromTime) AS new_stories
          FROM stories FINAL WHERE ${chosenStories}`,
      },
      {
        key: 'waiting', kind: 'stat', size: [6, 5], columns: ['waiting', 'strong'], link: { to: 'desk' },
        sql: `SELECT count() AS waiting, countIf(level = 'strong') AS strong FROM ${waiting}`,
      },
    ],
    [
      {
        key: 'tones', kind: 'series', size: [24, 8], columns: ['time', 'negative', 'neutral', 'positive', 'unread'], draw: 'bars', stack: 'counts', interval: '1d', link: { to: 'trends' },
        sql: `SELECT time, negative, neutral, positive, unread FROM ${fromFigure(toneOverTime)} ORDER BY time`,
      },
    ],
    [
      {
        key: 'topStories', kind: 'table', size: [15, 11], columns: ['story', 'headline', 'documents', 'originals', 'outlets', 'negative_share', 'last_at'], hidden: ['story'], link: { to: 'stories' }, cells: { headline: { to: 'story' } },
        sql: `
          SELECT largest.story AS story, if(largest.title = '', '–', largest.title) AS headline, largest.all AS documents, largest.originals AS originals, largest.outlets AS outlets, largest.negative / largest.all AS negative_share, largest.last AS last_at
          FROM ${fromFigure(topStories)} AS largest
          ORDER BY documents DESC, story LIMIT 12`,
      },
      {
        key: 'topics', kind: 'bars', size: [9, 11], columns: ['topic', 'documents'], link: { to: 'trends' },
        sql: `SELECT topics.id AS topic, topics.all AS documents FROM ${fromFigure(byTopic)} AS topics ORDER BY documents DESC, topic LIMIT 8`,
      },
    ],
    [
      {
        key: 'units', kind: 'table', size: [15, 8], columns: ['unit', 'unit_name', 'documents', 'mention_share', 'favourable', 'critical'], hidden: ['unit'], link: { to: 'trends' }, cells: { unit_name: { to: 'documents', with: { unit: ofUnit } } },
        sql: `SELECT units.id AS unit, ${unitName('units.id')} AS unit_name, units.all AS documents, units.share AS mention_share, units.favourable AS favourable, units.critical AS critical FROM ${fromFigure(shareOfVoice)} AS units ORDER BY documents DESC, unit LIMIT 12`,
      },
      {
        key: 'reaches', kind: 'bars', size: [9, 8], columns: ['reach', 'negative', 'neutral', 'positive'], stack: 'counts', link: { to: 'trends' },
        sql: `SELECT reaches.id AS reach, reaches.negative AS negative, reaches.neutral AS neutral, reaches.positive AS positive FROM ${fromFigure(byReach)} AS reaches`,
      },
    ],
  ],
});
