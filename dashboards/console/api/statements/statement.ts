import { z } from 'zod';
import { bySchema, actDoneSchema, caseStates, factStates, logLineSchema, verdictSchema } from '../desk/words.ts';
import { instantSchema } from '../words.ts';
import { statementKindSchema, statementLanguageSchema, statementStateSchema } from './words.ts';

const count = z.number().int();
const address = z.url({ protocol: /^https?$/ });

export const statementContentSchema = z.object({
  kind: statementKindSchema,
  language: statementLanguageSchema,
  title: z.string().trim().max(200),
  claim: z.string().trim().max(2000).describe('What it answers, in the office’s words; empty: none'),
  verdict: verdictSchema.nullable(),
  text: z.string().trim().max(8000).describe('Paragraphs on lines of their own. A post’s words, a handle or an address at a social network are refused'),
  sources: z.array(z.strictObject({ label: z.string().trim().min(1).max(600), url: address.nullable(), fact: z.string().max(200).nullable().describe('Id of a fact-check or record; null: typed') })).max(30),
});
export type StatementContent = z.infer<typeof statementContentSchema>;

export const statementStandingSchema = z.object({
  number: count,
  version: count.describe('The newest; every act carries it back'),
  state: statementStateSchema.describe('Of the newest version'),
  title: z.string(),
  kind: statementKindSchema,
  language: statementLanguageSchema,
  dueAt: instantSchema.describe('By when the office wants to have answered'),
  openedAt: instantSchema,
  firstPublishedAt: instantSchema.nullable(),
  publishedVersion: count.nullable().describe('What the public sees; null: nothing'),
  fact: z.string().nullable().describe('Id of the fact-check that it became'),
  changedAt: instantSchema,
});
export type StatementStanding = z.infer<typeof statementStandingSchema>;

const roleSchema = z.enum(['leadership', 'analyst', 'spokesperson', 'administrator']);
const decisionSchema = z.object({ step: count, outcome: z.enum(['approved', 'refused']), by: bySchema, at: instantSchema, reason: z.string() });
export const approvalHindrances = ['statement-own-approval', 'statement-not-your-step', 'statement-second-step'] as const;

export const statementSchema = statementStandingSchema.extend({
  case: z.object({ number: count, title: z.string(), version: count, state: z.enum(caseStates) }),
  units: z.array(z.string()),
  content: statementContentSchema.describe('The newest version'),
  steps: z.array(z.object({ role: roleSchema.nullable().describe('null: a spokesperson or an administrator'), done: actDoneSchema.nullable() })).describe('Approvals as the office sets them'),
  approvalHindrance: z.enum(approvalHindrances).nullable().describe('Of what is proposed: why the viewer cannot take the next step; null: they can'),
  published: z.object({ version: count, url: z.string().nullable(), secondUrl: z.string().nullable(), at: instantSchema }).nullable(),
  texts: z.object({ version: count, short: z.string(), long: z.string(), html: z.string(), frame: z.string().nullable().describe('Embeds its public page; null: not published, or the console is reached on loopback only') }).nullable().describe('null: neither approved nor published'),
  factState: z.enum(factStates).nullable(),
  versions: z.array(z.object({ version: count, state: statementStateSchema, content: statementContentSchema, made: actDoneSchema, proposed: actDoneSchema.nullable(), decisions: z.array(decisionSchema), published: actDoneSchema.nullable(), withdrawn: actDoneSchema.nullable() })).describe('Newest first'),
  log: z.array(logLineSchema).describe('Newest first'),
});
export type Statement = z.infer<typeof statementSchema>;
