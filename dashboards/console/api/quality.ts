import { z } from 'zod';
import { factKindSchema } from './desk/words.ts';
import { instantSchema } from './words.ts';

/** Days that the page looks back over. */
export const qualityQuerySchema = z.strictObject({ days: z.coerce.number().int().min(7).max(730).default(91) });

const count = z.number().int();
const counts = { judged: count, upheld: count.describe('Where the person agreed with the flag') };
const duration = z.number().nullable().describe('Milliseconds; null where nothing was judged');

/** How often people agree with the machine's flags. Verdicts belong to the time when they were given; what was taken back does not count. */
export const qualitySchema = z.object({
  from: instantSchema,
  to: instantSchema,
  figures: z.object({ ...counts, median: duration, ninetieth: duration }).describe('From flag to verdict'),
  waiting: z.object({ waiting: count, strong: count, oldestAt: instantSchema.nullable() }).describe('Not judged yet, of any time'),
  weeks: z.array(z.object({ from: instantSchema, to: instantSchema, ...counts })).describe('From Monday in the office’s zone, oldest first; the first and the last may be shorter'),
  reliability: z.array(z.object({ from: z.number(), to: z.number(), said: z.number().nullable().describe('Mean probability; null: none'), ...counts })).describe('Ten bins of probability'),
  facts: z.array(z.object({ kind: factKindSchema, id: z.string(), line: z.string().describe('What it says; empty where the desk does not have it'), ...counts })).describe('Those with the most wrong flags first'),
});
export type Quality = z.infer<typeof qualitySchema>;
