import { z } from 'zod';
import { storyIdSchema } from '../stories/words.ts';
import { instantSchema, kindSchema } from '../words.ts';
import { conclusion, referralInputSchema } from './acts.ts';
import { factBodySchema } from './fact-body.ts';
import { itemSchema, undoSchema } from './items.ts';
import { bySchema, caseOrigins, caseStates, daySchema, actDoneSchema, factKindSchema, factStates, logLineSchema, markSchema, pageSchema, verdictSchema } from './words.ts';

const count = z.number().int();
const words = z.string().trim().min(1).max(4000);

export const caseStandingSchema = z.object({
  number: count,
  version: count.describe('Every act carries it back'),
  title: z.string().describe('Empty once it was erased with a document'),
  state: z.enum(caseStates),
  origin: z.enum(caseOrigins),
  owner: bySchema.nullable(),
  due: z.string().nullable(),
  verdict: verdictSchema.nullable(),
  reason: z.string(),
  units: z.array(z.string()),
  opened: actDoneSchema,
  changedAt: instantSchema,
  closedAt: instantSchema.nullable(),
});
export type CaseStanding = z.infer<typeof caseStandingSchema>;

export const casesQuerySchema = z.strictObject({
  q: z.string().max(500).optional().describe('Words of number, title and reason; diacritics do not matter'),
  state: z.enum(caseStates).optional(),
  unit: z.string().max(200).optional(),
  owner: z.string().max(200).optional().describe('A colleague’s id, or nobody'),
  dueBy: daySchema.optional().describe('Not closed, and due on that day or before'),
  ...pageSchema,
});
export const casesSchema = z.object({
  total: count,
  states: z.object({ open: count, waiting: count, closed: count }),
  cases: z.array(caseStandingSchema.extend({ items: count, documents: count, openTasks: count, replyDue: z.string().nullable().describe('The first reply that is awaited') })).describe('Those changed last first'),
  undo: undoSchema,
});
export type Cases = z.infer<typeof casesSchema>;

const caseDocumentSchema = z.object({ id: z.string(), kind: kindSchema, outlet: z.string(), source: z.string(), language: z.string(), publishedAt: instantSchema.nullable(), contentHash: z.string(), title: z.string(), passage: z.string().describe('Of a post neither title nor passage'), marks: z.array(markSchema) });
const caseFactSchema = z.object({ kind: factKindSchema, id: z.string(), version: count, state: z.enum(factStates).nullable().describe('null: it came from a file'), line: z.string(), verdict: verdictSchema.nullable(), fact: factBodySchema.nullable() });
export const caseSchema = caseStandingSchema.extend({
  items: z.array(itemSchema),
  hiddenItems: count.describe('Items of units that the viewer does not see'),
  documents: z.array(caseDocumentSchema).describe('Added by hand'),
  facts: z.array(caseFactSchema),
  tasks: z.array(z.object({ id: count, task: z.enum(['fact-check', 'statement']), done: actDoneSchema.nullable() })),
  referrals: z.array(z.object({ id: count, unit: z.string(), replyDue: z.string(), sentAt: instantSchema, repliedAt: instantSchema.nullable(), reply: z.string() })),
  log: z.array(logLineSchema).describe('Newest first, 500 at most'),
  undo: undoSchema,
});
export type Case = z.infer<typeof caseSchema>;

export const openCaseSchema = z.strictObject({
  title: z.string().trim().min(3).max(200),
  documents: z.array(z.string().min(1)).max(100).default([]),
  story: storyIdSchema.nullable().default(null).describe('The story that it is opened from; without `documents` the case takes the story’s, originals first, 100 at most'),
  facts: z.array(z.strictObject({ kind: factKindSchema, id: z.string().min(1) })).max(100).default([]),
  units: z.array(z.string().min(1)).max(100).default([]).describe('Besides those that the documents concern'),
  owner: z.string().min(1).nullable().default(null).describe('null: the viewer'),
  due: daySchema.nullable().default(null),
});
export type OpenCase = z.input<typeof openCaseSchema>;

const version = count.describe('The version that was seen');
export const caseActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('comment'), text: words }),
  z.strictObject({ act: z.literal('assign'), owner: z.string().min(1).nullable() }),
  z.strictObject({ act: z.literal('due'), due: daySchema.nullable() }),
  z.strictObject({ act: z.literal('title'), title: z.string().trim().min(3).max(200) }),
  z.strictObject({ act: z.literal('verdict'), ...conclusion }).describe('Settles the case’s open items too'),
  z.strictObject({ act: z.literal('task'), task: z.enum(['fact-check', 'statement']) }),
  z.strictObject({ act: z.literal('task-done'), task: count.describe('Id of the task'), fact: z.string().min(1).nullable().optional().describe('Id of the fact that was written') }),
  z.strictObject({ act: z.literal('refer'), ...referralInputSchema.shape }),
  z.strictObject({ act: z.literal('reply'), referral: count.describe('Id of the referral'), text: words }),
  z.strictObject({ act: z.literal('fact'), kind: factKindSchema, fact: z.string().min(1) }),
  z.strictObject({ act: z.literal('close'), text: z.string().trim().max(4000).default(''), unfinished: z.boolean().default(false).describe('Close although something is outstanding') }),
  z.strictObject({ act: z.literal('reopen'), text: z.string().trim().max(4000).default('') }),
]);
export const actOnCaseSchema = z.strictObject({ version, do: caseActSchema });
export type ActOnCase = z.input<typeof actOnCaseSchema>;
export const addDocumentsSchema = z.strictObject({ version, documents: z.array(z.string().min(1)).min(1).max(100) });
export type AddDocuments = z.input<typeof addDocumentsSchema>;
