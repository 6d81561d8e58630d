import { z } from 'zod';
import { integer } from './cells.ts';
import { judgedWithin } from './judged-within.ts';
import { defineQuery } from './query.ts';

const milliseconds = z.union([z.null(), z.coerce.number()]);

/** How many flags people judged in a period and with how many they agreed; milliseconds from flag to verdict, in the middle and at the ninth tenth, null without any. */
export const qualityFigures = defineQuery({
  name: 'quality-figures',
  sql: `
    WITH greatest(0, toUnixTimestamp64Milli(judged_at) - toUnixTimestamp64Milli(flagged_at)) AS took
    SELECT count() AS judged, countIf(upheld) AS upheld, if(judged = 0, NULL, quantileExactInclusive(0.5)(took)) AS median, if(judged = 0, NULL, quantileExactInclusive(0.9)(took)) AS ninetieth
    FROM ${judgedWithin}`,
  row: z.object({ judged: integer, upheld: integer, median: milliseconds, ninetieth: milliseconds }),
});
export type QualityFiguresRow = z.infer<typeof qualityFigures.row>;
