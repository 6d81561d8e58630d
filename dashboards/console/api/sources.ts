import { z } from 'zod';
import { instantSchema } from './words.ts';

const count = z.number().int();

/**
 * never: not polled yet; failing: the last poll failed; late: its next poll is overdue (the crawler may be down);
 * silent: answers, but nothing new for days; ok: none of these.
 */
export const sourceStates = ['ok', 'silent', 'late', 'failing', 'never'] as const;
export type SourceState = (typeof sourceStates)[number];

export const sourceSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  kind: z.string(),
  own: z.boolean(),
  configured: z.boolean(),
  state: z.enum(sourceStates),
  lastPollAt: instantSchema.nullable(),
  lastSuccessAt: instantSchema.nullable(),
  newestAt: instantSchema.nullable().describe('When its newest document was published; null where it has none with a known date'),
  nextPollAt: instantSchema.nullable(),
  error: z.string().nullable().describe('What the last poll failed with, in the crawler’s words'),
  errorCode: z.string().nullable().describe('The stable code of that error, such as http-404 or not-a-feed'),
  httpStatus: count.nullable(),
  failures: count.describe('Polls in a row that failed'),
  recentPolls: count.describe('Polls of the last 24 hours'),
  recentFailures: count,
  documents: count.describe('All it has brought'),
  days: z.array(count).describe('New documents by day, the last is today; see `days` above'),
});
export type SourceHealth = z.infer<typeof sourceSchema>;

export const sourcesSchema = z.object({ days: z.array(z.string()), sources: z.array(sourceSchema) });
export type Sources = z.infer<typeof sourcesSchema>;
