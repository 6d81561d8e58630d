import { z } from 'zod';
import { listItemSchema } from '../documents.ts';
import { tones } from '../labels.ts';
import { instantSchema } from '../words.ts';
import { reaches } from './words.ts';

const count = z.number().int();

export const storyDocumentsQuerySchema = z.strictObject({
  of: z.string().min(1).max(200).optional().describe('The reprints of this document, instead of the documents with theirs folded under them'),
  after: z.string().regex(/^\d{1,15}~[\w.:-]{1,200}$/, 'pass on the `next` of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(40),
});

const end = z.object({ outlet: z.string(), at: instantSchema });
export const storyDocumentSchema = listItemSchema.extend({
  reach: z.enum(reaches),
  tone: z.enum(tones).nullable(),
  reprintOf: z.string().nullable().describe('The document whose text it repeats'),
  reprints: z.object({ count, first: end, last: end }).nullable().describe('Of its text, in the same story'),
});
export type StoryDocument = z.infer<typeof storyDocumentSchema>;
export const storyDocumentsSchema = z.object({ items: z.array(storyDocumentSchema).describe('By time of publication, oldest first'), next: z.string().nullable() });
export type StoryDocuments = z.infer<typeof storyDocumentsSchema>;
