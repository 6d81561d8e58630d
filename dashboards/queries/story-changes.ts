import { z } from 'zod';
import { instant } from './cells.ts';
import { defineQuery } from './query.ts';

/** Documents of a story that were corrected, removed or put back, by when it was seen. */
export const storyChanges = defineQuery({
  name: 'story-changes',
  sql: `
    SELECT document, change, toUnixTimestamp64Milli(seen_at) AS seenAt
    FROM revisions FINAL
    WHERE change IN ('corrected', 'removed', 'restored') AND document IN (SELECT id FROM documents FINAL WHERE story = {id:String})
    ORDER BY seen_at, document
    LIMIT 200`,
  row: z.object({ document: z.string(), change: z.string(), seenAt: instant }),
});
