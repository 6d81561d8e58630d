import { z } from 'zod';
import { contentGroups, tones } from './labels.ts';
import { reaches, storyIdSchema } from './stories/words.ts';
import { hitSchema, instantSchema, kindSchema, periodNameSchema, places, stateSchema } from './words.ts';

const id = z.string().min(1).max(200);
const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;
const dayOrTime = z.string().regex(day, 'write a day as 2026-11-20 or a local time as 2026-11-20T08:00');

/** How `/api/documents` is narrowed; the same words stand in the address of the Documents screen. */
export const documentsQuerySchema = z.strictObject({
  q: z.string().max(300).optional().describe('Words in any order, "phrases in quotes"; case and diacritics do not matter'),
  period: periodNameSchema.optional(),
  from: dayOrTime.optional().describe('First day, or local time, in the office’s zone'),
  to: dayOrTime.optional().describe('Last day (inclusive), or local time (exclusive), in the office’s zone'),
  unit: id.optional().describe('Its id; * for documents that name a unit, whichever'),
  lower: z.literal('yes').optional().describe('Units below `unit` count as the unit itself, for `stance` and `place` too'),
  topic: id.optional(),
  outlet: z.string().min(1).max(300).optional(),
  source: id.optional(),
  language: z.string().min(2).max(20).optional(),
  kind: kindSchema.or(z.literal('posts')).optional().describe('posts: posts and comments'),
  own: z.enum(['yes', 'no']).optional(),
  change: z.enum(['revised', 'corrected', 'removed', 'restored']).optional(),
  story: storyIdSchema.optional(),
  reprints: z.enum(['originals', 'reprints']).optional().describe('Originals or reprints only'),
  reach: z.enum(reaches).optional().describe('Class of the source’s reach'),
  tone: z.enum(tones).optional(),
  stance: z.enum(['favourable', 'neutral', 'critical']).optional().describe('Towards `unit`; without one, towards any: critical of one before favourable to one'),
  group: z.enum(contentGroups).optional(),
  place: z.enum(places).optional().describe('Where `unit` is first named; without one, the most prominent place of any'),
  after: z.string().regex(/^\d{1,15}~[\w.:-]{1,200}$/, 'pass on the `next` of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export type DocumentsQuery = z.infer<typeof documentsQuerySchema>;

/** One line of a list. Titles and snippets are plain text; hits say what the search found in them. */
export const listItemSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  source: z.string(),
  outlet: z.string(),
  own: z.boolean(),
  language: z.string(),
  title: z.string(),
  titleHits: z.array(hitSchema),
  snippet: z.string(),
  snippetHits: z.array(hitSchema),
  units: z.array(z.string()),
  topics: z.array(z.string()),
  revision: z.number().int(),
  state: stateSchema,
  publishedAt: instantSchema,
  publishedKnown: z.boolean().describe('false: the time of the first fetch stands in'),
  storedAt: instantSchema,
  expired: z.boolean().describe('true: the text was a post’s and is no longer kept'),
});
export type ListItem = z.infer<typeof listItemSchema>;

export const documentsSchema = z.object({ items: z.array(listItemSchema), total: z.number().int(), next: z.string().nullable() });
export type Documents = z.infer<typeof documentsSchema>;
