import { chosenStories, coverageWithReprints, share, slot, slotOf, within } from '../fragments.ts';
import { defineBoard } from '../define-board.ts';

/** Events and who wrote of them: what is new, what is reprinted, what is large. */
export const stories = defineBoard({
  name: 'stories',
  from: 'now-7d',
  refresh: '5m',
  variables: ['unit', 'topic', 'reach', 'originals'],
  annotations: ['alerts', 'statements'],
  rows: [
    [
      {
        key: 'figures', kind: 'stat', size: [16, 4], columns: ['stories', 'new_stories', 'several', 'largest'], link: { to: 'stories' },
        sql: `
          SELECT count() AS stories, countIf(first_at >= $__fromTime) AS new_stories, countIf(outlets > 1) AS several, max(documents) AS largest
          FROM stories FINAL WHERE ${chosenStories}`,
      },
      {
        key: 'folded', kind: 'stat', size: [8, 4], columns: ['folded_share', 'reprint_share'], link: { to: 'stories' },
        sql: `
          SELECT ${share("countIf(story != '')", 'count()')} AS folded_share, ${share('countIf(reprint)', 'count()')} AS reprint_share
          FROM coverage FINAL WHERE ${within('hour')} AND ${coverageWithReprints}`,
      },
    ],
    [
      {
        key: 'top', kind: 'table', size: [24, 12], columns: ['story', 'headline', 'documents', 'originals', 'outlets', 'national', 'negative_share', 'corrected', 'removed', 'first_at', 'last_at'], hidden: ['story'], link: { to: 'stories' }, cells: { headline: { to: 'story' } },
        sql: `
          WITH large AS (SELECT * FROM stories FINAL WHERE ${chosenStories} ORDER BY documents DESC, last_at DESC LIMIT 40)
          SELECT large.id AS story, if(heads.title = '', '–', heads.title) AS headline, large.documents AS documents, large.originals AS originals, large.outlets AS outlets, large.reaches['national'] AS national,
            ${share("toFloat64(large.tones['negative'])", 'large.documents')} AS negative_share, large.corrected AS corrected, large.removed AS removed, large.first_at AS first_at, large.last_at AS last_at
          FROM large
          LEFT JOIN (SELECT id, if(expires_at > now(), title, '') AS title FROM documents FINAL WHERE id IN (SELECT headline FROM large)) AS heads ON heads.id = large.headline
          ORDER BY documents DESC, last_at DESC`,
      },
    ],
    [
      {
        key: 'begun', kind: 'series', size: [12, 8], columns: ['time', 'new_stories'], draw: 'bars', interval: '1d', link: { to: 'stories' },
        sql: `
          SELECT ${slotOf('first_at')} AS time, count() AS new_stories
          FROM stories FINAL WHERE $__timeFilter(first_at) AND ${chosenStories}
          GROUP BY time ORDER BY time`,
      },
      {
        key: 'reprints', kind: 'series', size: [12, 8], columns: ['time', 'originals', 'reprints'], draw: 'bars', stack: 'counts', interval: '1d', link: { to: 'stories' },
        sql: `
          SELECT ${slot('hour')} AS time, countIf(NOT reprint) AS originals, countIf(reprint) AS reprints
          FROM coverage FINAL WHERE ${within('hour')} AND ${coverageWithReprints}
          GROUP BY time ORDER BY time`,
      },
    ],
    [
      {
        key: 'sizes', kind: 'bars', size: [10, 8], columns: ['story_size', 'stories'], link: { to: 'stories' },
        sql: `
          SELECT multiIf(documents = 1, '1', documents < 5, '2–4', documents < 10, '5–9', documents < 25, '10–24', '25+') AS story_size, count() AS stories
          FROM stories FINAL WHERE ${chosenStories}
          GROUP BY story_size ORDER BY min(documents)`,
      },
      {
        key: 'arranged', kind: 'series', size: [14, 8], columns: ['time', 'merged', 'parted'], draw: 'bars', stack: 'counts', interval: '1d', link: { to: 'stories' },
        sql: `
          SELECT ${slotOf('at')} AS time, countIf(act = 'merge') AS merged, countIf(act != 'merge') AS parted
          FROM story_arrangements FINAL WHERE $__timeFilter(at)
          GROUP BY time ORDER BY time`,
      },
    ],
  ],
});
