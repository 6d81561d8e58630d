import { z } from 'zod';
import { instant } from './cells.ts';
import { defineQuery } from './query.ts';

/** Which documents are in some stories: originals first, each by time. */
export const storyMembers = defineQuery({
  name: 'story-members',
  sql: `
    SELECT id, story, reprint_of AS reprintOf, toUnixTimestamp64Milli(published_at) AS publishedAt
    FROM documents FINAL
    WHERE story IN {stories:Array(String)}
    ORDER BY reprint_of != '', published_at, id
    LIMIT {limit:UInt32}`,
  row: z.object({ id: z.string(), story: z.string(), reprintOf: z.string(), publishedAt: instant }),
});
export type StoryMemberRow = z.infer<typeof storyMembers.row>;
