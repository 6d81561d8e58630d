import { z } from 'zod';
import { instantSchema } from '../words.ts';

/* Said again here, so that the screens need nothing of the reports' room; a test compares them. */
export const reportKinds = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'ad-hoc', 'dossier'] as const;
export type ReportKind = (typeof reportKinds)[number];
export const reportStates = ['draft', 'approved', 'published', 'dropped'] as const;
export type ReportState = (typeof reportStates)[number];
export const reportFormats = ['docx', 'pdf', 'html', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportKindSchema = z.enum(reportKinds);
export const reportLanguageSchema = z.enum(['vi', 'en']);
export const reportStateSchema = z.enum(reportStates).describe('draft: people may change it; approved: it has its number; published: archived and sent; dropped: it came to nothing');
export const reportAboutSchema = z
  .object({ unit: z.string(), topic: z.string(), story: z.string(), case: z.string(), statement: z.string() })
  .describe('Ids or numbers of what it is about; all empty where it is of everything');
export type ReportAbout = z.infer<typeof reportAboutSchema>;
export const reportPeriodSchema = z.object({ from: instantSchema, to: instantSchema.describe('Exclusive'), text: z.string().describe('2026-W47, 2026-11, 2026-11-01..2026-11-20') });
