import { z } from 'zod';
import { reportKinds } from './report.ts';

export const json = <Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>> => z.string().transform((text) => schema.parse(JSON.parse(text)) as z.output<Schema>);

export const versionStates = ['draft', 'approved', 'published', 'dropped'] as const;
export type VersionState = (typeof versionStates)[number];

export const aboutSchema = z.object({ unit: z.string(), topic: z.string(), story: z.string(), case: z.string().optional(), statement: z.string().optional() });

export const reportRowSchema = z.object({
  number: z.number(), kind: z.enum(reportKinds), language: z.enum(['vi', 'en']), period_from: z.number(), period_to: z.number(), about: json(aboutSchema), due: z.string().nullable(),
  recipients: json(z.array(z.string())), version: z.number(), published: z.number().nullable(), made_at: z.number(), changed_at: z.number(),
});
export type ReportRow = z.output<typeof reportRowSchema>;

export const versionRowSchema = z.object({
  report: z.number(), version: z.number(), state: z.enum(versionStates), revision: z.number(), hash: z.string(), corrects: z.number().nullable(), why: z.string(),
  made_at: z.number(), approved_at: z.number().nullable(), published_at: z.number().nullable(),
});
export type VersionRow = z.output<typeof versionRowSchema>;

export const lineRowSchema = z.object({ id: z.number(), report: z.number(), version: z.number(), at: z.number(), what: z.string(), by: z.string().nullable(), detail: json(z.record(z.string(), z.unknown())) });
export type ReportLine = z.output<typeof lineRowSchema>;

export const numberRowSchema = z.object({ year: z.number(), symbol: z.string(), number: z.number(), report: z.number(), version: z.number(), given_at: z.number() });
export type NumberRow = z.output<typeof numberRowSchema>;

/** A line of the office's schedule, as it was when the report fell due. */
export const dueEntrySchema = z.object({
  kind: z.enum(['daily', 'weekly', 'monthly', 'quarterly', 'yearly']), unit: z.string(), topic: z.string(), language: z.enum(['vi', 'en']).nullable(),
  to: z.array(z.string()), approve: z.enum(['required', 'automatic']), formats: z.array(z.enum(['docx', 'pdf', 'html'])),
});
export type DueEntry = z.output<typeof dueEntrySchema>;

export const dueRowSchema = z.object({
  id: z.string(), kind: z.enum(reportKinds), period_from: z.number(), period_to: z.number(), at: z.number(), deadline: z.number().nullable(), entry: json(dueEntrySchema),
  state: z.enum(['due', 'made', 'given-up', 'void']), next_at: z.number(), attempts: z.number(), error: z.string(), report: z.number().nullable(),
});
export type DueRow = z.output<typeof dueRowSchema>;

export const reportDeliveryRowSchema = z.object({
  id: z.string(), report: z.number(), version: z.number(), recipient: z.string(), address: z.string(), state: z.enum(['due', 'sending', 'sent', 'failed']),
  made_at: z.number(), due_at: z.number(), attempts: z.number(), doubts: z.number(), error: z.string(), sent_at: z.number().nullable(),
});
export type ReportDeliveryRow = z.output<typeof reportDeliveryRowSchema>;
