import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';
import { visible } from './visible.ts';

/** Documents for the desk. Of a post neither title, text nor address: only what a case file may hold. */
export const deskDocuments = defineQuery({
  name: 'desk-documents',
  sql: `
    SELECT id, kind, source, outlet, language, units, content_hash AS contentHash, likes, shares, replies,
      if(published_known, toUnixTimestamp64Milli(published_at), NULL) AS publishedAt,
      if(kind = 'article', ${visible('title')}, '') AS shownTitle, if(kind = 'article', substringUTF8(${visible('text')}, 1, 600), '') AS passage, if(kind = 'article', url, NULL) AS address
    FROM documents FINAL
    WHERE id IN {ids:Array(String)}`,
  row: z.object({
    id: z.string(), kind: z.enum(['article', 'post', 'comment']), source: z.string(), outlet: z.string(), language: z.string(), units: z.array(z.string()), contentHash: z.string(),
    likes: integer.nullable(), shares: integer.nullable(), replies: integer.nullable(), publishedAt: instant.nullable(), shownTitle: z.string(), passage: z.string(), address: z.string().nullable(),
  }),
});
