import { z } from 'zod';
import { reportPieceSchema } from './report.ts';
import { reportKindSchema, reportLanguageSchema } from './words.ts';

const id = z.string().min(1).max(200);
const seen = { version: z.number().int().positive(), revision: z.number().int().positive().describe('The revision that was seen') };
const reason = z.string().trim().max(2000);

/** Makes a draft of a period; it takes some seconds. */
export const askReportSchema = z.strictObject({
  kind: reportKindSchema,
  period: z.string().min(4).max(40).describe('2026-W47, 2026-11, 2026-Q4, 2026, 2026-11-20 or 2026-11-01..2026-11-20; for a dossier empty').or(z.literal('')),
  language: reportLanguageSchema,
  unit: id.optional(),
  topic: id.optional(),
  story: id.optional(),
  case: id.optional(),
  statement: id.optional(),
});
export type AskReport = z.input<typeof askReportSchema>;
export const reportAskedSchema = z.object({ number: z.number().int() });

export const reportActSchema = z.strictObject(seen);
export type ReportAct = z.input<typeof reportActSchema>;
/** A sentence as people read one, and no book. */
const mostLetters = 12_000;
/** Figures, names, links, quotes and dates stay as they are or are left out; what is written between them has no digit. */
export const editReportSchema = z.strictObject({ ...seen, sentence: id, pieces: z.array(reportPieceSchema).min(1).max(200).refine((pieces) => pieces.reduce((letters, { text }) => letters + text.length, 0) <= mostLetters, `A sentence has ${mostLetters} letters at most`) });
export type EditReport = z.input<typeof editReportSchema>;
export const removeFromReportSchema = z.strictObject({ ...seen, sentence: id });
export type RemoveFromReport = z.input<typeof removeFromReportSchema>;
export const noteInReportSchema = z.strictObject({ ...seen, section: id, text: z.string().trim().min(1).max(4000) });
export type NoteInReport = z.input<typeof noteInReportSchema>;
export const approveReportSchema = z.strictObject({ ...seen, number: z.number().int().min(1).max(99_999).optional().describe('From the office’s own register; without it the next one of the year') });
export type ApproveReport = z.input<typeof approveReportSchema>;
export const dropReportSchema = z.strictObject({ ...seen, why: reason });
export type DropReport = z.input<typeof dropReportSchema>;
export const correctReportSchema = z.strictObject({ why: reason.describe('Ten characters at least') });
export type CorrectReport = z.input<typeof correctReportSchema>;
