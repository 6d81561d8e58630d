import { z } from 'zod';
import { flag, instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';
import { textIsVisible, visible } from './visible.ts';

/** Every content a document has had, oldest first. */
export const documentRevisions = defineQuery({
  name: 'document-revisions',
  sql: `
    SELECT revision, change, toUnixTimestamp64Milli(seen_at) AS seenAt, NOT (${textIsVisible}) AS expired,
      ${visible('title')} AS shownTitle, ${visible('lead')} AS shownLead, ${visible('text')} AS shownText
    FROM revisions FINAL
    WHERE document = {id:String}
    ORDER BY revision
    LIMIT 200`,
  row: z.object({ revision: integer, change: z.string(), seenAt: instant, expired: flag, shownTitle: z.string(), shownLead: z.string(), shownText: z.string() }),
});
export type RevisionRow = z.infer<typeof documentRevisions.row>;
