import { z } from 'zod';
import { instantSchema, kindSchema } from '../words.ts';
import { reaches } from './words.ts';

const count = z.number().int();

/** What is counted of a story's documents. Reach is a class, never a number of readers. */
export const storyCountsSchema = z.object({
  documents: count,
  originals: count,
  reprints: count,
  outlets: count,
  firstAt: instantSchema,
  lastAt: instantSchema,
  tones: z.object({ positive: count, neutral: count, negative: count }),
  spoken: count.describe('Documents that say something of a unit (of the chosen one, where one is)'),
  critical: count.describe('Those among them that are critical of a unit'),
  corrected: count.describe('Documents that their outlet has corrected'),
  removed: count,
  reaches: z.array(z.object({ reach: z.enum(reaches), documents: count })).describe('Widest first'),
});
export type StoryCounts = z.infer<typeof storyCountsSchema>;

/** The document that is most like all others of its story. Of a post without a title its first words, as long as they are kept. */
export const headlineSchema = z.object({ document: z.string(), kind: kindSchema, outlet: z.string(), language: z.string(), title: z.string() });
export type Headline = z.infer<typeof headlineSchema>;
