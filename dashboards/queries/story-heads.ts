import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Stories as they stand, by their ids; `days` are the days in them (`dayOfStory`), by which the engine finds them. Those that were merged away have no row. */
export const storyHeads = defineQuery({
  name: 'story-heads',
  sql: `
    SELECT id, headline, documents, toUnixTimestamp64Milli(first_at) AS firstAt, toUnixTimestamp64Milli(last_at) AS lastAt
    FROM stories FINAL
    WHERE day IN {days:Array(Date)} AND id IN {ids:Array(String)}`,
  row: z.object({ id: z.string(), headline: z.string(), documents: integer, firstAt: instant, lastAt: instant }),
});
export type StoryHeadRow = z.infer<typeof storyHeads.row>;
