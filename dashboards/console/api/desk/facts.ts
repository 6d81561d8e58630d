import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { factBodySchema, factDraftSchema } from './fact-body.ts';
import { actDoneSchema, factKindSchema, factStates, pageSchema } from './words.ts';

export const hindrances = ['fact-no-public-source', 'fact-no-claim', 'fact-claim-is-question'] as const;
const version = z.number().int().positive().describe('The version that was seen');

export const factSummarySchema = z.object({
  id: z.string(),
  kind: factKindSchema,
  version: z.number().int().describe('The newest'),
  approvedVersion: z.number().int().nullable().describe('The one that is matched; null: none'),
  state: z.enum(factStates).describe('Of the newest version'),
  changedAt: instantSchema,
  line: z.string().describe('The claim, or the record in a line'),
  fact: factBodySchema.describe('The newest version'),
  hindrance: z.enum(hindrances).nullable().describe('Why it cannot be approved as it is'),
});
export type FactSummary = z.infer<typeof factSummarySchema>;

const versionSchema = z.object({
  version: z.number().int(),
  state: z.enum(factStates).describe('approved, and not the fact’s approvedVersion: a later one has taken its place'),
  fact: factBodySchema,
  made: actDoneSchema,
  proposed: actDoneSchema.nullable(),
  approved: actDoneSchema.nullable(),
  retired: actDoneSchema.nullable(),
});
export const deskFactSchema = factSummarySchema.extend({ versions: z.array(versionSchema).describe('Newest first') });
export type DeskFact = z.infer<typeof deskFactSchema>;

export const factsQuerySchema = z.strictObject({
  q: z.string().max(500).optional().describe('Words in any order; diacritics do not matter'),
  state: z.enum(factStates).optional(),
  kind: factKindSchema.optional(),
  ...pageSchema,
});
const count = z.number().int();
export const factsSchema = z.object({
  total: count,
  states: z.object({ draft: count, proposed: count, approved: count, retired: count }).describe('Under the same search, whatever the state asked for'),
  facts: z.array(factSummarySchema).describe('Those changed last first'),
});
export type Facts = z.infer<typeof factsSchema>;

const propose = z.boolean().default(false).describe('Ask a second person to approve it at once');
export const writeFactSchema = z.strictObject({ fact: factDraftSchema, propose });
export type WriteFact = z.input<typeof writeFactSchema>;
export const reviseFactSchema = z.strictObject({ version, fact: factDraftSchema.describe('Its id does not matter'), propose });
export type ReviseFact = z.input<typeof reviseFactSchema>;
export const factActSchema = z.strictObject({ version });
export type FactAct = z.input<typeof factActSchema>;

const dryRun = z.boolean().default(false).describe('Only say how many it would touch');
export const approveFactsSchema = z.union([
  z.strictObject({ facts: z.array(z.strictObject({ id: z.string(), version })).min(1).max(1000), dryRun }),
  z.strictObject({ all: z.literal(true).describe('Every proposal that the viewer may approve'), count: z.number().int().min(0).describe('What the dry run answered'), dryRun }),
]);
export type ApproveFacts = z.input<typeof approveFactsSchema>;
export const approvedFactsSchema = z.object({ touched: count, dryRun: z.boolean(), facts: z.array(z.string()).describe('Their ids') });
