import { z } from 'zod';
import { flag, instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Outlets in the order in which they brought a story, each with its first document. */
export const storyOutlets = defineQuery({
  name: 'story-outlets',
  sql: `
    SELECT outlet, count() AS documents, countIf(reprint_of = '') AS originals, min(own) AS allOwn, toUnixTimestamp64Milli(min(published_at)) AS firstAt,
      argMin(id, (published_at, id)) AS first, argMin(reach, (published_at, id)) AS firstReach, argMin(reprint_of, (published_at, id)) != '' AS firstIsReprint
    FROM documents FINAL
    WHERE story = {id:String}
    GROUP BY outlet
    ORDER BY firstAt, first
    LIMIT 200`,
  row: z.object({ outlet: z.string(), documents: integer, originals: integer, allOwn: flag, firstAt: instant, first: z.string(), firstReach: z.string(), firstIsReprint: flag }),
});
export type StoryOutletRow = z.infer<typeof storyOutlets.row>;
