import { z } from 'zod';
import { instantSchema, kindSchema } from '../words.ts';
import { headlineSchema, storyCountsSchema } from './counts.ts';
import { reaches } from './words.ts';

const count = z.number().int();

const slotSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  originals: count,
  reprints: count,
  tones: z.object({ positive: count, neutral: count, negative: count }),
  stances: z.object({ favourable: count, even: count, critical: count }).describe('A document counts once: critical where it is so of any unit'),
});
export type StorySlot = z.infer<typeof slotSchema>;

const outletSchema = z.object({ outlet: z.string(), reach: z.enum(reaches), own: z.boolean(), documents: count, originals: count, firstAt: instantSchema, first: z.string().describe('Its first document'), firstIsReprint: z.boolean() });
export type StoryOutlet = z.infer<typeof outletSchema>;

const changeSchema = z.object({ document: z.string(), change: z.enum(['corrected', 'removed', 'restored']), seenAt: instantSchema, kind: kindSchema, outlet: z.string(), language: z.string(), title: z.string() });
export type StoryChange = z.infer<typeof changeSchema>;

const arrangementSchema = z.object({ act: z.enum(['merge', 'split']), story: z.string().describe('That which stays, or was made'), others: z.array(z.string()), documents: count, doneAt: instantSchema });
export type StoryArrangement = z.infer<typeof arrangementSchema>;

const unitSchema = z.object({ id: z.string(), documents: count, spoken: count, favourable: count, critical: count });

/** One whole story, over all its documents. */
export const storySchema = storyCountsSchema.extend({
  id: z.string(),
  headline: headlineSchema.nullable(),
  timeline: z.object({ slot: z.enum(['hour', 'day']), slots: z.array(slotSchema) }),
  byOutlet: z.array(outletSchema).describe('In the order in which they brought it'),
  byUnit: z.array(unitSchema),
  byTopic: z.array(z.object({ id: z.string(), documents: count })),
  changes: z.array(changeSchema).describe('By when they were seen'),
  arrangements: z.array(arrangementSchema).describe('What people did to it by hand, newest first'),
});
export type Story = z.infer<typeof storySchema>;
