import { z } from 'zod';
import { namesSchema } from './words.ts';

export const problemCodes = [
  'invalid-query', 'document-not-found', 'no-original', 'not-found', 'method-not-allowed', 'host-refused', 'cross-site-refused', 'write-refused', 'not-json', 'too-large', 'revision-changed', 'read-only', 'log-unavailable', 'store-unavailable', 'query-too-slow', 'internal-error',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457, with a stable code to act by and the title in both languages. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes),
  titles: namesSchema,
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
