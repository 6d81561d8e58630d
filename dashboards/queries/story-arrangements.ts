import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** What people did to a story by hand, newest first. */
export const storyArrangements = defineQuery({
  name: 'story-arrangements',
  sql: `
    SELECT act, story, others, length(documents) AS moved, toUnixTimestamp64Milli(at) AS doneAt
    FROM story_arrangements FINAL
    WHERE story = {id:String} OR has(others, {id:String})
    ORDER BY doneAt DESC
    LIMIT 50`,
  row: z.object({ act: z.string(), story: z.string(), others: z.array(z.string()), moved: integer, doneAt: instant }),
});
export type StoryArrangementRow = z.infer<typeof storyArrangements.row>;
