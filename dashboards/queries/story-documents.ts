import { z } from 'zod';
import { flag, instant, integer } from './cells.ts';
import { documentCells } from './document-cells.ts';
import type { ListPosition } from './document-list.ts';
import { defineQuery } from './query.ts';
import { textIsVisible, visible } from './visible.ts';

export interface StoryDocumentsParams extends Record<string, unknown> {
  readonly id: string;
  /** The reprints of this document instead of the documents with their reprints folded under them. */
  readonly of: string | null;
  readonly after: ListPosition | null;
  readonly limit: number;
  readonly now: number;
}

/** A reprint whose original is not in the story stands by itself. */
const standing = "(reprint_of = '' OR reprint_of NOT IN (SELECT id FROM documents FINAL WHERE story = {id:String}))";

/** Documents of a story in the order of time, each with its reprints counted. */
export const storyDocuments = defineQuery({
  name: 'story-documents',
  sql: ({ of, after }: StoryDocumentsParams) => `
    SELECT id, kind, source, outlet, own, language, units, topics, revision, state, published_known AS publishedKnown, reach, tone, reprint_of AS reprintOf,
      toUnixTimestamp64Milli(published_at) AS publishedAt, toUnixTimestamp64Milli(first_stored_at) AS storedAt,
      ${visible('title')} AS shownTitle, ${visible('lead')} AS shownLead, substringUTF8(${visible('text')}, 1, 600) AS shownText, NOT (${textIsVisible}) AS expired,
      folded.reprints AS reprints, folded.firstOutlet AS firstOutlet, folded.firstAt AS firstAt, folded.lastOutlet AS lastOutlet, folded.lastAt AS lastAt
    FROM documents FINAL
    LEFT JOIN
    (
      SELECT reprint_of AS original, count() AS reprints, argMin(outlet, (published_at, id)) AS firstOutlet, argMax(outlet, (published_at, id)) AS lastOutlet,
        toUnixTimestamp64Milli(min(published_at)) AS firstAt, toUnixTimestamp64Milli(max(published_at)) AS lastAt
      FROM documents FINAL
      WHERE story = {id:String} AND reprint_of != ''
      GROUP BY original
    ) AS folded ON folded.original = documents.id
    WHERE story = {id:String} AND ${of === null ? standing : 'reprint_of = {of:String}'}
      ${after ? 'AND (published_at, id) > (fromUnixTimestamp64Milli({afterAt:Int64}), {afterId:String})' : ''}
    ORDER BY published_at, id
    LIMIT {limit:UInt32}`,
  bind: ({ id, of, after, limit, now }: StoryDocumentsParams) => ({ id, ...(of === null ? {} : { of }), ...(after ? { afterAt: after.at, afterId: after.id } : {}), limit, now }),
  row: z.object({
    ...documentCells, publishedKnown: flag, reach: z.string(), tone: z.string(), reprintOf: z.string(), publishedAt: instant, storedAt: instant,
    shownTitle: z.string(), shownLead: z.string(), shownText: z.string(), expired: flag,
    reprints: integer, firstOutlet: z.string(), firstAt: instant, lastOutlet: z.string(), lastAt: instant,
  }),
});
export type StoryDocumentRow = z.infer<typeof storyDocuments.row>;
