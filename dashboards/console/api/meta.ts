import { z } from 'zod';
import { namesSchema } from './words.ts';

/** What the screens need to name things: the office, its units, the taxonomy, the sources. */
export const metaSchema = z.object({
  office: z.object({ name: z.string(), timezone: z.string(), language: z.enum(['vi', 'en']) }),
  demonstration: z.boolean().describe('true: the shipped example runs, its data is fictional'),
  canCorrect: z.boolean().describe('false: this console only reads, or the viewer does'),
  canArrange: z.boolean().describe('Whether the viewer may merge and split stories here'),
  units: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })),
  topics: z.array(z.object({ id: z.string(), name: namesSchema })),
  sources: z.array(z.object({ id: z.string(), outlet: z.string(), kind: z.string(), own: z.boolean(), configured: z.boolean().describe('false: no longer in the office’s file') })),
  outlets: z.array(z.string()),
  languages: z.array(z.string()),
});
export type Meta = z.infer<typeof metaSchema>;
