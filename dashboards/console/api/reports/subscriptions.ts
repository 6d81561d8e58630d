import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { reportKinds, reportKindSchema, reportLanguageSchema } from './words.ts';

/** Kinds that come round by themselves. */
export const subscribableKinds = reportKinds.filter((kind) => kind !== 'ad-hoc' && kind !== 'dossier');

/** One's own: which reports come by mail when they are published. */
export const subscriptionsSchema = z.object({
  address: z.string().nullable().describe('Where they go: one’s own; null where the sign-in is no e-mail address'),
  mailed: z.boolean().describe('false: the office’s file sets up no mail'),
  kinds: z.array(reportKindSchema),
});
export type Subscriptions = z.infer<typeof subscriptionsSchema>;
export const subscribeSchema = z.strictObject({ kinds: z.array(reportKindSchema).max(reportKinds.length) });
export type Subscribe = z.input<typeof subscribeSchema>;

/** What the office's file says of reports, in words that people know. */
export const reportScheduleSchema = z.object({
  lines: z.array(z.object({ kind: reportKindSchema, language: reportLanguageSchema, unit: z.string(), topic: z.string(), at: z.string(), to: z.array(z.string()), approve: z.enum(['required', 'automatic']), formats: z.array(z.string()), nextAt: instantSchema.nullable() })),
  deadlines: z.array(z.string()),
  templates: z.array(z.object({ kind: reportKindSchema, type: z.string(), symbol: z.string(), signer: z.object({ title: z.array(z.string()), name: z.string() }), recipients: z.array(z.string()), sections: z.array(z.object({ id: z.string(), title: z.string(), part: z.enum(['body', 'annex', 'left-out']) })) })),
});
export type ReportSchedule = z.infer<typeof reportScheduleSchema>;

/** A template that is tried: how the last whole period would look. Nothing is kept. */
export const previewReportSchema = z.strictObject({
  kind: reportKindSchema,
  language: reportLanguageSchema,
  symbol: z.string().max(60).optional(),
  signer: z.strictObject({ title: z.array(z.string().min(1).max(120)).max(4), name: z.string().max(120) }).optional(),
  recipients: z.array(z.string().min(1).max(200)).max(20).optional(),
  sections: z.array(z.strictObject({ id: z.string().min(1).max(60), part: z.enum(['body', 'annex', 'left-out']) })).max(30).optional(),
});
export type PreviewReport = z.input<typeof previewReportSchema>;
/** `html` is a whole page without scripts; `yaml` the lines that say the same in the office's file. */
export const reportPreviewSchema = z.object({
  html: z.string(), yaml: z.string(), period: z.string(),
  page: z.string().describe('The address of the same page for a sandboxed frame: within a page of the console (srcdoc) the console’s policy lets none of its styles hold'),
});
export type ReportPreview = z.infer<typeof reportPreviewSchema>;
