import { z } from 'zod';
import { headlineSchema } from './counts.ts';

const count = z.number().int();

/** Where a document stands among those about the same event. */
export const documentStorySchema = z.object({
  id: z.string(),
  headline: headlineSchema.nullable(),
  documents: count.describe('In the story'),
  reprintOf: headlineSchema.nullable().describe('The document whose text it repeats'),
  reprints: count.describe('Of its text'),
});
export type DocumentStory = z.infer<typeof documentStorySchema>;
