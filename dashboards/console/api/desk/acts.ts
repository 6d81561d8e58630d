import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { daySchema, factKindSchema, verdictSchema } from './words.ts';

const count = z.number().int();
/** Items as they were seen, or every open item of a group as it was seen. All of them or none. */
export const targetSchema = z.union([
  z.strictObject({ items: z.array(z.strictObject({ id: count, version: count })).min(1).max(1000) }),
  z.strictObject({ group: z.strictObject({ kind: factKindSchema, id: z.string().min(1), change: count.describe('`change` of the group when it was read') }) }),
]);
export type ActTarget = z.input<typeof targetSchema>;

const batch = { target: targetSchema, dryRun: z.boolean().default(false).describe('Only say how many it would touch') };
const words = z.string().trim().min(1).max(4000);

export const referralInputSchema = z.strictObject({ unit: z.string().min(1), replyDue: daySchema });
export const conclusion = {
  verdict: verdictSchema,
  reason: z.string().max(4000).describe('Ten characters at least'),
  statement: z.boolean().optional().describe('Whether a statement is to be drafted; of refuting verdicts'),
  referral: referralInputSchema.nullable().optional().describe('Needed with “accurate”, refused with any other'),
};
export const judgeSchema = z.strictObject({ ...batch, ...conclusion, case: count.optional().describe('A case to join; without it the items’ own, an open one of the same fact and verdict, or a new one') });
export type Judge = z.input<typeof judgeSchema>;
export const assignSchema = z.strictObject({ ...batch, assignee: z.string().min(1).nullable().describe('A colleague’s id; null: nobody') });
export type Assign = z.input<typeof assignSchema>;
export const snoozeSchema = z.strictObject({ ...batch, until: instantSchema.nullable().describe('null: taken up again') });
export type Snooze = z.input<typeof snoozeSchema>;
export const commentSchema = z.strictObject({ ...batch, text: words });
export type Comment = z.input<typeof commentSchema>;
export const mergeSchema = z.strictObject({ ...batch, case: count.optional().describe('A case to join; a new one without it') });
export type Merge = z.input<typeof mergeSchema>;

export const touchedSchema = z.object({ touched: count, dryRun: z.boolean(), items: z.array(count), cases: z.array(count).describe('Numbers of those opened or joined'), versions: z.array(z.object({ id: count, seen: count, now: count })).describe('Of each item, before and after: the next act may name the latter') });
export type Touched = z.infer<typeof touchedSchema>;
export const undoBodySchema = z.strictObject({});
export const undoneSchema = z.object({ undone: z.string().describe('The act’s name'), touched: count.describe('Items') });
export type Undone = z.infer<typeof undoneSchema>;
