import { z } from 'zod';
import { instantSchema } from './words.ts';

const count = z.number().int();

export const ledgerQuerySchema = z.strictObject({ period: z.enum(['today', '7d', '30d']).default('today') });

const countsSchema = z.object({
  seen: count,
  stored: count,
  duplicate: count,
  unchanged: count,
  rejected: count,
  deadLettered: count,
  pending: count.describe('Seen and not decided yet; the six add up to seen'),
});
export type LedgerCounts = z.infer<typeof countsSchema>;

/** The fate of every item seen in the polls of a period. */
export const ledgerSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  totals: countsSchema,
  bySource: z.array(countsSchema.extend({ id: z.string() })),
  rejections: z.array(z.object({ reason: z.string(), items: count, sources: count })),
  deadLetters: z.object({
    total: count,
    newest: z.array(z.object({ id: z.string(), topic: z.string(), code: z.string(), error: z.string(), source: z.string(), failedAt: instantSchema, redrivenAt: instantSchema.nullable() })),
  }),
});
export type Ledger = z.infer<typeof ledgerSchema>;
