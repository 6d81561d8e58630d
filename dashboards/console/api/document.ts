import { z } from 'zod';
import { contentGroups, labelCorrectionSchema, readingSchema, stanceLabels, tones } from './labels.ts';
import { documentStorySchema } from './stories/of-document.ts';
import { instantSchema, kindSchema, stateSchema } from './words.ts';

const passageSchema = z.object({ start: z.number().int(), end: z.number().int(), kind: z.enum(['unit', 'topic', 'claim']), id: z.string() });
export type ShownPassage = z.infer<typeof passageSchema>;

const revisionSchema = z.object({
  revision: z.number().int(),
  change: z.enum(['first', 'changed', 'corrected', 'removed', 'restored']),
  seenAt: instantSchema,
  expired: z.boolean(),
  title: z.string(),
  lead: z.string(),
  text: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;

const analysisSchema = z.object({
  revision: z.number().int(),
  model: z.string().describe('Every rule set or model that made this result, with its version'),
  analysedAt: instantSchema,
  units: z.array(z.object({ id: z.string(), passages: z.number().int() })),
  topics: z.array(z.object({ id: z.string(), score: z.number(), passages: z.number().int() })),
});
export type Analysis = z.infer<typeof analysisSchema>;

export const visitSchema = z.object({
  visitedAt: instantSchema,
  outcome: z.enum(['seen', 'gone', 'failed']).describe('failed: in passing; nothing is concluded from it'),
  visits: z.number().int().describe('Visits that were answered'),
  nextAt: instantSchema.nullable().describe('null: it is not looked at any more'),
});
export type Visit = z.infer<typeof visitSchema>;

/** One document as it stands, with every content it has had and what was read in it. */
export const documentSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  source: z.string(),
  outlet: z.string(),
  own: z.boolean(),
  language: z.string(),
  section: z.string().nullable(),
  syndicatedFrom: z.string().nullable().describe('The organisation that a reprint names'),
  title: z.string(),
  lead: z.string(),
  text: z.string().describe('Paragraphs separated by newlines, the lead included'),
  passages: z.array(passageSchema),
  story: documentStorySchema.nullable().describe('null: not yet folded into one'),
  units: z.array(z.string()),
  topics: z.array(z.string()),
  contentGroup: z.enum(contentGroups).nullable().describe('null: nobody has said'),
  tone: z.enum(tones).nullable(),
  stances: z.array(z.object({ unit: z.string(), label: z.enum(stanceLabels) })).describe('Towards the units that are spoken of'),
  reading: readingSchema.nullable().describe('What the models say; topics, units and the rest above are what holds, with what people put right'),
  corrections: z.array(labelCorrectionSchema).describe('What people put right or confirmed in this content, newest first'),
  revision: z.number().int(),
  contentRevision: z.number().int().describe('The revision whose content is shown: of a removed document the last before it was removed'),
  state: stateSchema,
  publishedAt: instantSchema,
  publishedKnown: z.boolean(),
  modifiedAt: instantSchema.nullable(),
  fetchedAt: instantSchema,
  storedAt: instantSchema,
  expired: z.boolean(),
  expiresAt: instantSchema.nullable().describe('When a post’s text is no longer kept; null for articles'),
  counts: z.object({ likes: z.number().int().nullable(), shares: z.number().int().nullable(), replies: z.number().int().nullable() }).nullable(),
  original: z.enum(['open', 'sealed', 'flagged', 'none']).describe('open: an article’s public address; sealed: a post’s, opened one at a time; flagged: a flagged post’s, never opened; none: not kept'),
  originalHost: z.string().nullable().describe('Host of an article’s address; null for posts'),
  revisions: z.array(revisionSchema).describe('A removal is a revision without a content'),
  visit: visitSchema.nullable().describe('When it was last looked at again; null: not yet'),
  analyses: z.array(analysisSchema),
});
export type Document = z.infer<typeof documentSchema>;
