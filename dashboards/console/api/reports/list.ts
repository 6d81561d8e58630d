import { z } from 'zod';
import { pageSchema } from '../desk/words.ts';
import { instantSchema } from '../words.ts';
import { reportAboutSchema, reportKindSchema, reportLanguageSchema, reportPeriodSchema, reportStateSchema } from './words.ts';

const count = z.number().int();

export const reportsQuerySchema = z.strictObject({ kind: reportKindSchema.optional(), state: reportStateSchema.optional(), language: reportLanguageSchema.optional(), ...pageSchema });
export type ReportsQuery = z.infer<typeof reportsQuerySchema>;

/** One report as a line of a list: its newest version that the reader may see. */
export const reportLineSchema = z.object({
  number: count,
  kind: reportKindSchema,
  language: reportLanguageSchema,
  period: reportPeriodSchema,
  about: reportAboutSchema,
  subject: z.string().describe('What the document is called'),
  lead: z.string().describe('Its first sentence'),
  version: count,
  state: reportStateSchema,
  signed: z.string().describe('Number and symbol: 12/BC-SKHCN; empty until it was approved'),
  publishedVersion: count.nullable().describe('The version that was published last'),
  corrected: z.boolean().describe('An earlier version was published, too'),
  madeAt: instantSchema,
  changedAt: instantSchema,
  publishedAt: instantSchema.nullable().describe('Of the version that was published last'),
  mails: z.object({ due: count, sent: count, failed: count }).describe('Of the newest version'),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

export const reportDueSchema = z.object({
  id: z.string().describe('weekly/2026-W47'),
  kind: reportKindSchema,
  period: reportPeriodSchema,
  at: instantSchema.describe('When it was or is to be drafted'),
  deadline: instantSchema.nullable().describe('It is to have left the office before'),
  state: z.enum(['coming', 'due', 'given-up']),
  attempts: count,
  error: z.string(),
});
export type ReportDue = z.infer<typeof reportDueSchema>;

/** Readers who may not judge see what was published, and nothing that is due. */
export const reportsSchema = z.object({
  total: count,
  states: z.object({ draft: count, approved: count, published: count, dropped: count }).describe('Under the same kind and language, whatever the state asked for'),
  reports: z.array(reportLineSchema).describe('Newest first'),
  due: z.array(reportDueSchema).describe('Not made yet: what failed first, then what comes next of each line of the schedule'),
});
export type Reports = z.infer<typeof reportsSchema>;
