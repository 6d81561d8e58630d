import { z } from 'zod';
import { instantSchema, periodNameSchema } from '../words.ts';
import { headlineSchema, storyCountsSchema } from './counts.ts';
import { reaches, storySorts } from './words.ts';

const count = z.number().int();
const id = z.string().min(1).max(200);
const dayOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'write a day as 2026-11-20 or a local time as 2026-11-20T08:00');

/** How `/api/stories` is narrowed; the same words stand in the address of the screen. */
export const storiesQuerySchema = z.strictObject({
  q: z.string().max(300).optional().describe('Words of the headline, "phrases in quotes"; case and diacritics do not matter'),
  period: periodNameSchema.optional().describe('7d without it; stories that have documents in it, counted over these alone'),
  from: dayOrTime.optional().describe('First day, or local time, in the office’s zone'),
  to: dayOrTime.optional().describe('Last day (inclusive), or local time (exclusive), in the office’s zone'),
  unit: id.optional(),
  topic: id.optional(),
  reach: z.enum(reaches).optional(),
  reprints: z.literal('originals').optional().describe('Leaves reprints out of every count'),
  singles: z.literal('yes').optional().describe('Stories of one document too'),
  sort: z.enum(storySorts).default('documents').describe('growth: the last 24 hours (at most half of the period) against as long before'),
  after: z.string().regex(/^-?\d{1,15}~\d{8}-[a-z0-9]{8,16}$/, 'pass on the `next` of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});

export const storyItemSchema = storyCountsSchema.extend({
  id: z.string(),
  headline: headlineSchema.nullable().describe('null: not counted yet, or erased'),
  allDocuments: count.describe('Documents of the whole story, whatever the list is narrowed by'),
  growth: count,
  spark: z.array(count).describe('Documents by the slots of `slots`'),
});
export type StoryItem = z.infer<typeof storyItemSchema>;

export const storiesSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  slot: z.enum(['hour', 'day']),
  slots: z.array(instantSchema).describe('Starts of the slots of the spark lines: of a long period the last 31 days'),
  stories: z.array(storyItemSchema),
  total: count,
  documents: count.describe('In all stories that were found'),
  next: z.string().nullable(),
});
export type Stories = z.infer<typeof storiesSchema>;
