import { z } from 'zod';
import { flag } from './cells.ts';
import { defineQuery } from './query.ts';
import { textIsVisible } from './visible.ts';

/** Where a document's original lies. Only `/go/` asks this: a post's address is sealed and opened one at a time, that of a flagged post never. */
export const documentAddress = defineQuery({
  name: 'document-address',
  sql: `
    SELECT kind, if(kind = 'article', url, NULL) AS publicUrl, if(${textIsVisible}, sealed_url, '') AS sealed, NOT (${textIsVisible}) AS expired,
      kind != 'article' AND id IN (SELECT document FROM flags WHERE document = {id:String}) AS flagged
    FROM documents FINAL
    WHERE id = {id:String}`,
  row: z.object({ kind: z.string(), publicUrl: z.string().nullable(), sealed: z.string(), expired: flag, flagged: flag }),
});
