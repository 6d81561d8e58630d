import { z } from 'zod';
import { candidateStories } from './candidates.ts';
import { count, time } from './cells.ts';
import { documentsOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/**
 * The stories with most documents in the period: what of each lies in it. Sought among the 300 largest stories of the period. `title` is that of
 * the story's headline; a post has none. They are put into one value first: a subquery that is named twice would be worked out twice.
 */
export const topStories = defineFigure({
  name: 'top-stories',
  sql: (face) => `
    WITH ${candidateStories(face, 1, 300)} AS candidates, (
      SELECT groupArray((story, headline, all, originals, outlets, negative, first, last))
      FROM (
        SELECT known.id AS story, known.headline AS headline, told.*
        FROM (
          SELECT story_key, count() AS all, countIf(NOT reprint) AS originals, uniqExact(outlet) AS outlets, countIf(tone = 'negative') AS negative,
            toDateTime(min(published_at), 'UTC') AS first, toDateTime(max(published_at), 'UTC') AS last
          FROM ${documentsOf(face)} AND story_key IN (SELECT arrayJoin(candidates).1)
          GROUP BY story_key
        ) AS told
        INNER JOIN (SELECT one.1 AS story_key, one.2 AS id, one.3 AS headline FROM (SELECT arrayJoin(candidates) AS one)) AS known ON known.story_key = told.story_key
        ORDER BY all DESC, story LIMIT 20
      )
    ) AS found
    SELECT one.1 AS story, titles.title AS title, one.3 AS all, one.4 AS originals, one.5 AS outlets, one.6 AS negative, one.7 AS first, one.8 AS last
    FROM (SELECT arrayJoin(found) AS one) AS stories
    LEFT JOIN (SELECT id, if(kind = 'article', title, '') AS title FROM documents FINAL PREWHERE id IN (SELECT arrayJoin(found).2)) AS titles ON titles.id = one.2
    ORDER BY all DESC, story`,
  row: z.object({ story: z.string(), title: z.string(), all: count, originals: count, outlets: count, negative: count, first: time, last: time }),
});
export type TopStoryRow = z.output<typeof topStories.row>;
