import { z } from 'zod';
import { listItemSchema } from './documents.ts';
import { instantSchema, kindSchema } from './words.ts';

export const todayPeriods = ['today', '24h', '7d'] as const;
export const todayQuerySchema = z.strictObject({
  period: z.enum(todayPeriods).default('today'),
  kind: kindSchema.optional().describe('Narrows `latest`; the counts stay whole'),
});
export type TodayPeriod = (typeof todayPeriods)[number];

const count = z.number().int();
/** Distinct voices: never a number below five. */
const shownVoicesSchema = z.union([z.object({ fewerThanFive: z.literal(true) }), z.object({ fewerThanFive: z.literal(false), count })]);
export type VoicesCount = z.infer<typeof shownVoicesSchema>;

/** What came in within a period. Documents belong to the time they were published. */
export const todaySchema = z.object({
  period: z.enum(todayPeriods),
  from: instantSchema,
  to: instantSchema,
  figures: z.object({
    documents: count,
    documentsBefore: count.describe('The period before, up to the same time'),
    naming: count.describe('Documents that name one of the office’s units'),
    namingBefore: count,
    own: count,
    posts: count,
    outlets: count,
    revised: count.describe('Documents with any of the four changes that follow, each once'),
    changed: count,
    corrected: count,
    removed: count,
    restored: count.describe('Put back after they had been removed'),
  }),
  sources: z.object({ total: count, attention: count, heard: count.describe('Sources that have been polled at least once') }),
  stored: count.describe('Documents in the store, of any time: 0 on a fresh install'),
  timeline: z.object({ slot: z.enum(['hour', 'day']), slots: z.array(z.object({ from: instantSchema, to: instantSchema, documents: count, naming: count })) }),
  byUnit: z.array(z.object({ id: z.string(), documents: count })),
  byTopic: z.array(z.object({ id: z.string(), documents: count, voices: shownVoicesSchema.nullable() })),
  byOutlet: z.array(z.object({ id: z.string(), documents: count, naming: count, own: z.boolean() })),
  latest: z.array(listItemSchema),
});
export type Today = z.infer<typeof todaySchema>;
