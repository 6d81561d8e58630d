import { z } from 'zod';
import { storyIdSchema } from './words.ts';

const count = z.number().int();
const dryRun = z.boolean().default(false).describe('Only say how many documents it would move');

export const mergeStoriesSchema = z.strictObject({ story: storyIdSchema.describe('The one that stays'), others: z.array(storyIdSchema).min(1).max(50), dryRun });
export type MergeStories = z.input<typeof mergeStoriesSchema>;
/** On the log, from where it reaches the store within seconds while a processor runs. */
export const storiesMergedSchema = z.object({
  dryRun: z.boolean(),
  story: z.string(),
  documents: count.describe('That come into it'),
  came: z.array(z.object({ story: z.string(), documents: z.array(z.string()) })).nullable().describe('What to split off again to undo it; null where that is too many, and in a dry run'),
});
export type StoriesMerged = z.infer<typeof storiesMergedSchema>;

export const splitStorySchema = z.strictObject({
  from: storyIdSchema,
  documents: z.array(z.string().min(1).max(200)).min(1).max(5000),
  into: storyIdSchema.optional().describe('A story that is there already; a new one without it'),
  withReprints: z.boolean().default(true).describe('Reprints of the documents go with them'),
  dryRun,
});
export type SplitStory = z.input<typeof splitStorySchema>;
export const storySplitSchema = z.object({ dryRun: z.boolean(), story: z.string().nullable().describe('Where the documents go; null in a dry run that would make a new one'), documents: count });
export type StorySplit = z.infer<typeof storySplitSchema>;
