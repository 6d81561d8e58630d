import { z } from 'zod';
import { flag, instant, integer, maybeInstant } from './cells.ts';
import { documentCells } from './document-cells.ts';
import { defineQuery } from './query.ts';
import { textIsVisible, visible } from './visible.ts';

const documentRow = z.object({
  ...documentCells,
  contentGroup: z.string(),
  tone: z.string(),
  stances: z.record(z.string(), z.string()),
  section: z.string().nullable(),
  syndicatedFrom: z.string().nullable(),
  publishedKnown: flag,
  likes: integer.nullable(),
  shares: integer.nullable(),
  replies: integer.nullable(),
  publishedAt: instant,
  modifiedAt: maybeInstant,
  fetchedAt: instant,
  storedAt: instant,
  expiresAt: instant,
  expired: flag,
  shownTitle: z.string(),
  shownLead: z.string(),
  shownText: z.string(),
  originalUrl: z.string().nullable(),
  hasOriginal: flag,
  /** A post that was ever flagged. */
  flagged: flag,
  /** Empty while it has not been folded into one. */
  story: z.string(),
  /** The document whose text it repeats; empty for an original. */
  reprintOf: z.string(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** One document as it stands. A post's sealed address stays in the store; `hasOriginal` says whether there is one to open. */
export const documentById = defineQuery<{ id: string; now: number }, DocumentRow>({
  name: 'document-by-id',
  sql: `
    SELECT id, kind, source, outlet, own, language, units, topics, content_group AS contentGroup, tone, stances, story, reprint_of AS reprintOf, revision, state, section, syndicated_from AS syndicatedFrom,
      published_known AS publishedKnown, likes, shares, replies,
      toUnixTimestamp64Milli(published_at) AS publishedAt, toUnixTimestamp64Milli(modified_at) AS modifiedAt,
      toUnixTimestamp64Milli(fetched_at) AS fetchedAt, toUnixTimestamp64Milli(first_stored_at) AS storedAt,
      toInt64(toUnixTimestamp(expires_at)) * 1000 AS expiresAt, NOT (${textIsVisible}) AS expired,
      ${visible('title')} AS shownTitle, ${visible('lead')} AS shownLead, ${visible('text')} AS shownText,
      if(kind = 'article', url, NULL) AS originalUrl,
      if(kind = 'article', url IS NOT NULL, sealed_url != '' AND ${textIsVisible}) AS hasOriginal,
      kind != 'article' AND id IN (SELECT document FROM flags WHERE document = {id:String}) AS flagged
    FROM documents FINAL
    WHERE id = {id:String}`,
  row: documentRow,
});
