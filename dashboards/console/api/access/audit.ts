import { z } from 'zod';
import { instantSchema } from '../words.ts';

const day = z.iso.date();
export const auditQuerySchema = z.strictObject({
  who: z.string().max(40).optional().describe('Id of somebody who signs in here'),
  act: z.string().max(80).optional().describe('A word of the acts, or its beginning'),
  object: z.string().max(200).optional().describe('What it was done to, or its beginning'),
  from: day.optional(),
  to: day.optional(),
  below: z.coerce.number().int().positive().optional().describe('`next` of the page before'),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditSchema = z.object({
  items: z.array(z.object({ seq: z.number().int(), at: instantSchema, who: z.string().nullable().describe('null: the system itself, or nobody who is known'), act: z.string(), object: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) })),
  next: z.number().int().nullable(),
  names: z.record(z.string(), z.string()).describe('Names of the ids in `who` and in `object`'),
});
export type Audit = z.infer<typeof auditSchema>;
export const auditVerdictSchema = z.object({ sound: z.boolean(), lines: z.number().int().nullable(), line: z.number().int().nullable().describe('The first line that does not follow from the one before'), head: z.string().nullable() });
export type AuditVerdictAnswer = z.infer<typeof auditVerdictSchema>;
