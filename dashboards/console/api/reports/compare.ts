import { z } from 'zod';
import { reportKindSchema, reportLanguageSchema } from './words.ts';
import { reportLineSchema } from './list.ts';

/** Headline figures of a report, in the order in which they stand beside each other; screens put their names into words. */
export const comparedFigures = ['documents', 'outlets', 'originals', 'reprints', 'naming', 'critical', 'positive', 'negative', 'asks', 'flags', 'judged', 'overturned', 'statements', 'owed', 'cases', 'rejected', 'dead-lettered', 'silent'] as const;
export type ComparedFigure = (typeof comparedFigures)[number];

export const compareReportsQuerySchema = z.strictObject({
  kind: reportKindSchema,
  language: reportLanguageSchema.optional(),
  unit: z.string().min(1).max(200).optional(),
  topic: z.string().min(1).max(200).optional(),
  until: z.coerce.number().int().min(1).optional().describe('The number of the last one; the newest without it'),
  most: z.coerce.number().int().min(2).max(12).default(4),
});

/** What was published (drafts too, for those who may judge), the oldest first, with the figures that each holds. */
export const comparedReportsSchema = z.object({
  reports: z.array(reportLineSchema),
  rows: z.array(z.object({ figure: z.enum(comparedFigures), values: z.array(z.object({ value: z.number().nullable(), href: z.string().nullable() })).describe('In the order of the reports; null where the report does not have it') })),
});
export type ComparedReports = z.infer<typeof comparedReportsSchema>;
