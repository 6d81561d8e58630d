import { z } from 'zod';

/** Milliseconds since 1970; screens write it in the office's zone. */
export const instantSchema = z.number().int().describe('Milliseconds since 1970-01-01T00:00:00Z');
/** [start, end) in UTF-16 units of the text beside it. */
export const hitSchema = z.tuple([z.number().int(), z.number().int()]);
export type Hit = z.infer<typeof hitSchema>;

export const namesSchema = z.object({ vi: z.string(), en: z.string() });
export type Names = z.infer<typeof namesSchema>;

export const periodNames = ['today', 'yesterday', '24h', '7d', '30d'] as const;
export const periodNameSchema = z.enum(periodNames);
export type PeriodName = z.infer<typeof periodNameSchema>;

/** Where a document first names a unit. */
export const places = ['headline', 'lead', 'body'] as const;
export const kindSchema = z.enum(['article', 'post', 'comment']);
export const stateSchema = z.enum(['current', 'corrected', 'removed']);
