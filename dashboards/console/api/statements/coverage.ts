import { z } from 'zod';
import { tones } from '../labels.ts';
import { instantSchema } from '../words.ts';

const count = z.number().int();

export const statementCoverageSchema = z.object({
  since: instantSchema,
  until: instantSchema.describe('Reports are looked for until then'),
  total: count.describe('Articles and posts'),
  reports: z
    .array(
      z.object({
        id: z.string(),
        outlet: z.string(),
        title: z.string(),
        language: z.string(),
        publishedAt: instantSchema,
        publishedKnown: z.boolean(),
        tone: z.enum(tones).nullable(),
        reprint: z.boolean(),
        state: z.enum(['current', 'corrected', 'removed']),
        how: z.array(z.enum(['link', 'quote', 'story'])).describe('link: its text names the statement’s address; quote: it repeats eight syllables of the statement in a row; story: and is in the case’s story'),
        quote: z.string().nullable().describe('What it repeats, as the statement has it'),
      }),
    )
    .describe('Articles, oldest first, 200 at most'),
  posts: count.describe('Posts and comments that do the same, counted only'),
});
export type StatementCoverage = z.infer<typeof statementCoverageSchema>;
