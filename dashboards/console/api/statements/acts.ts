import { z } from 'zod';
import { statementContentSchema } from './statement.ts';
import { statementLanguageSchema } from './words.ts';

const version = z.number().int().positive().describe('The version that was seen');
const reason = z.string().trim().max(4000).describe('Ten characters at least');
const address = z.url({ protocol: /^https?$/ }).max(2000);

export const draftStatementSchema = z.strictObject({ version: z.number().int().positive().describe('The case’s version that was seen'), language: statementLanguageSchema });
export type DraftStatement = z.input<typeof draftStatementSchema>;
export const reviseStatementSchema = z.strictObject({ version, content: z.strictObject(statementContentSchema.shape), propose: z.boolean().default(false).describe('Ask for approval at once') });
export type ReviseStatement = z.input<typeof reviseStatementSchema>;
export const statementActSchema = z.strictObject({ version });
export type StatementAct = z.input<typeof statementActSchema>;
export const statementReasonSchema = z.strictObject({ version, reason });
export type StatementReason = z.input<typeof statementReasonSchema>;
export const publishStatementSchema = z.strictObject({
  version,
  url: address.describe('Where it appeared'),
  secondUrl: address.nullable().default(null),
  factCheck: z.boolean().describe('Whether it becomes a fact-check: a proposal that a second person approves'),
});
export type PublishStatement = z.input<typeof publishStatementSchema>;
