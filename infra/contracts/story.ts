import { z } from 'zod';
import { documentKindSchema } from './collected.ts';
import { defineMessage } from './envelope.ts';

const id = z.string().min(1);

/** A story's id: the day it began, and a mark. */
export const storyIdSchema = z.string().regex(/^\d{8}-[a-z0-9]{8,16}$/, 'a story’s id');
/** The day in a story's id, `YYYY-MM-DD`. */
export const dayOfStory = (story: string): string => `${story.slice(0, 4)}-${story.slice(4, 6)}-${story.slice(6, 8)}`;

/** A document on its way into a story: what its text is made of, as hashes, and nothing that could be read. */
export const offeredSchema = z.object({
  document: id,
  contentHash: id,
  kind: documentKindSchema,
  /** Of publication, or where that is unknown of the first fetch. */
  publishedAt: z.iso.datetime(),
  /** Base64; its first byte tells the version of its layout (processors/stories/sketch). */
  sketch: z.string(),
});
export type Offered = z.infer<typeof offeredSchema>;
export const storyOffered = defineMessage('vn.diembao.story.offered', 1, offeredSchema);

/** Where a document is now. Said again whenever that changes; the highest version of a document counts. */
export const joinedSchema = z.object({
  document: id,
  story: storyIdSchema,
  /** The document whose text it repeats. */
  reprintOf: id.nullable(),
  likeness: z.number().min(0).max(1),
  placedBy: z.enum(['machine', 'hand']),
  /** Of its story, from now on: the document that is most like all others. */
  headline: id,
  /** `YYYY-MM-DD`: of publication when it first joined a story. */
  day: z.iso.date(),
  contentHash: id,
  kind: documentKindSchema,
  publishedAt: z.iso.datetime(),
  sketch: z.string(),
  version: z.number().int().positive(),
  at: z.iso.datetime(),
});
export type Joined = z.infer<typeof joinedSchema>;
export const storyJoined = defineMessage('vn.diembao.story.joined', 1, joinedSchema);

/** What a person did to stories. The hand wins over the machine, and is remembered. */
export const arrangedSchema = z.discriminatedUnion('act', [
  /** All documents of `others` go into `story`. */
  z.object({ act: z.literal('merge'), story: storyIdSchema, others: z.array(storyIdSchema).min(1).max(50), at: z.iso.datetime() }),
  /** `documents` leave `from` for the new `story`, or for another that is there already. */
  z.object({ act: z.literal('split'), story: storyIdSchema, from: storyIdSchema, documents: z.array(id).min(1).max(5000), at: z.iso.datetime() }),
]);
export type Arranged = z.infer<typeof arrangedSchema>;
export const storyArranged = defineMessage('vn.diembao.story.arranged', 1, arrangedSchema);
