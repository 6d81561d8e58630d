import { z } from 'zod';
import { instantSchema, kindSchema, namesSchema } from '../words.ts';
import { factBodySchema } from './fact-body.ts';
import { bySchema, factKindSchema, factStates, itemStates, logLineSchema, markSchema, pageSchema, verdictSchema } from './words.ts';

const count = z.number().int();
const groundSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });

export const frozenFactSchema = z.object({ kind: factKindSchema, id: z.string(), version: count.describe('0: it came from a file'), date: z.string(), verdict: verdictSchema.nullable(), text: z.string() });
/** A flag as it was frozen. */
export const evidenceSchema = z.object({
  document: z.object({ id: z.string(), kind: kindSchema, title: z.string(), language: z.string(), publishedAt: instantSchema.nullable(), contentHash: z.string() }),
  source: z.object({ id: z.string(), outlet: z.string(), reach: z.string() }),
  fact: frozenFactSchema,
  passage: z.object({ start: count, end: count, text: z.string().describe('Empty once the document was erased') }),
  probability: z.number(),
  level: z.enum(['suggest', 'strong']),
  reasons: z.array(groundSchema),
  against: z.array(groundSchema).describe('What speaks against the flag'),
  reasonsInWords: z.array(namesSchema).describe('`reasons` in both languages, in the same order'),
  againstInWords: z.array(namesSchema).describe('`against` in both languages, in the same order'),
  parts: z.record(z.string(), z.number()).describe('Score by part'),
  model: z.string(),
  flaggedAt: instantSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const itemSchema = z.object({
  id: count,
  version: count.describe('Every act carries it back'),
  group: z.string().describe('kind:id of the fact'),
  state: z.enum(itemStates),
  snoozedUntil: instantSchema.nullable(),
  assignee: bySchema.nullable(),
  case: count.nullable(),
  verdict: verdictSchema.nullable(),
  judgedAt: instantSchema.nullable(),
  marks: z.array(markSchema),
  units: z.array(z.string()),
  priority: z.number().describe('Probability × reach × age: 1 is a certain flag of a national outlet, published now'),
  evidence: evidenceSchema,
});
export type Item = z.infer<typeof itemSchema>;

export const undoSchema = z.object({ id: count, name: z.string(), at: instantSchema, until: instantSchema }).nullable().describe('The viewer’s last act, while it can be undone');
export const itemDetailSchema = itemSchema.extend({
  factNow: z.object({ id: z.string(), version: count, state: z.enum(factStates), line: z.string(), fact: factBodySchema }).nullable().describe('As the desk has it now; null: it came from a file'),
  history: z.array(z.object({ evidence: evidenceSchema, verdict: verdictSchema.nullable(), replacedAt: instantSchema })).describe('Evidence of before the text or the flag changed, newest first'),
  log: z.array(logLineSchema).describe('Newest first'),
  undo: undoSchema,
});
export type ItemDetail = z.infer<typeof itemDetailSchema>;

const filter = {
  state: z.enum(itemStates).optional(),
  unit: z.string().max(200).optional(),
  q: z.string().max(500).optional().describe('Words of title, passage, claim and outlet, in any order; diacritics do not matter'),
  assignee: z.string().max(200).optional().describe('A colleague’s id, or nobody'),
};
export const queueQuerySchema = z.strictObject({ ...filter, ...pageSchema });
export const itemsQuerySchema = z.strictObject({ group: z.string().regex(/^(?:fact-check|record):.+$/).optional().describe('kind:id of a fact'), ...filter, ...pageSchema });

export const groupSchema = z.object({
  group: z.string(),
  kind: factKindSchema,
  id: z.string(),
  fact: frozenFactSchema.nullable().describe('As the most pressing item’s evidence has it'),
  matching: count.describe('Items that the filter finds'),
  priority: z.number().describe('Of its most pressing item'),
  change: count.describe('An act on the group carries it back'),
  open: count,
  snoozed: count,
  settled: count,
  documents: count,
  strong: count,
  newestAt: instantSchema,
});
export type Group = z.infer<typeof groupSchema>;
export const queueSchema = z.object({ total: count.describe('Groups'), items: count, groups: z.array(groupSchema), undo: undoSchema });
export type Queue = z.infer<typeof queueSchema>;
export const itemsSchema = z.object({ total: count, items: z.array(itemSchema).describe('The most pressing first'), undo: undoSchema });
export type Items = z.infer<typeof itemsSchema>;
