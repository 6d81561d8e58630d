import { z } from 'zod';
import { factKinds, verdicts } from '../../../infra/contracts/index.ts';

const day = z.iso.date();
const words = z.string().trim().min(1).max(4000);

/** What can be done to a case. */
export const caseActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('comment'), text: words }),
  z.strictObject({ act: z.literal('assign'), owner: z.string().min(1).nullable() }),
  z.strictObject({ act: z.literal('due'), due: day.nullable() }),
  z.strictObject({ act: z.literal('title'), title: z.string().trim().min(3).max(200) }),
  z.strictObject({ act: z.literal('verdict'), verdict: z.enum(verdicts), reason: z.string().max(4000), statement: z.boolean().optional(), referral: z.strictObject({ unit: z.string().min(1), replyDue: day }).nullable().optional() }),
  z.strictObject({ act: z.literal('task'), task: z.enum(['fact-check', 'statement']) }),
  z.strictObject({ act: z.literal('task-done'), task: z.number().int(), fact: z.string().min(1).nullable().optional() }),
  z.strictObject({ act: z.literal('refer'), unit: z.string().min(1), replyDue: day }),
  z.strictObject({ act: z.literal('reply'), referral: z.number().int(), text: words }),
  z.strictObject({ act: z.literal('fact'), kind: z.enum(factKinds), fact: z.string().min(1) }),
  z.strictObject({ act: z.literal('close'), text: z.string().trim().max(4000).default(''), unfinished: z.boolean().default(false) }),
  z.strictObject({ act: z.literal('reopen'), text: z.string().trim().max(4000).default('') }),
]);
export type CaseAct = z.infer<typeof caseActSchema>;
