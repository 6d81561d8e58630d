import { z } from 'zod';
import { instantSchema } from '../words.ts';

/* Said again here, so that the screens need nothing of the log's contracts and the desk; a test compares them. */
export const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const;
export const verdictSchema = z.enum(verdicts).describe('fabricated, inaccurate, misleading refute the claim; with the others the machine was wrong to flag');
export type Verdict = (typeof verdicts)[number];
export const factKinds = ['fact-check', 'record'] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = (typeof factKinds)[number];
export const factStates = ['draft', 'proposed', 'approved', 'retired'] as const;
export type FactState = (typeof factStates)[number];
export const itemStates = ['open', 'snoozed', 'settled'] as const;
export type ItemState = (typeof itemStates)[number];
export const caseStates = ['open', 'waiting', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];
export const caseOrigins = ['flag', 'document', 'hand', 'story'] as const;
export type CaseOrigin = (typeof caseOrigins)[number];
export const marks = ['text-changed', 'removed', 'erased'] as const;
export const markSchema = z.enum(marks).describe('What became of the document since it was flagged');
export type Mark = (typeof marks)[number];

/** A colleague beside an act. */
export const bySchema = z.object({ id: z.string(), name: z.string() });
export type By = z.infer<typeof bySchema>;
export const actDoneSchema = z.object({ by: bySchema, at: instantSchema });
export const daySchema = z.iso.date().describe('yyyy-mm-dd in the office’s zone');

/** Pages of a list. */
export const pageSchema = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const logLineSchema = z.object({
  id: z.number().int(),
  item: z.number().int().nullable(),
  at: instantSchema,
  by: bySchema.nullable().describe('null: the machine'),
  what: z.string().describe('kebab-case: judged, snoozed, text-changed'),
  text: z.string().describe('What the colleague wrote; empty once erased'),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  withdrawn: z.boolean().describe('Undone'),
});
export type LogLine = z.infer<typeof logLineSchema>;
