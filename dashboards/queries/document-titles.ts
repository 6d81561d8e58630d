import { z } from 'zod';
import { instant } from './cells.ts';
import { defineQuery } from './query.ts';
import { visible } from './visible.ts';

/** What names a few documents in a list; of a post, which has no title, its start. */
export const documentTitles = defineQuery({
  name: 'document-titles',
  sql: `
    SELECT id, kind, outlet, language, toUnixTimestamp64Milli(published_at) AS publishedAt, ${visible('title')} AS shownTitle, substringUTF8(${visible('text')}, 1, 200) AS shownStart
    FROM documents FINAL
    WHERE id IN {ids:Array(String)}`,
  row: z.object({ id: z.string(), kind: z.string(), outlet: z.string(), language: z.string(), publishedAt: instant, shownTitle: z.string(), shownStart: z.string() }),
});
export type TitleRow = z.infer<typeof documentTitles.row>;
