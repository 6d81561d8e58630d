import { z } from 'zod';
import { integer } from './cells.ts';
import { judgedWithin } from './judged-within.ts';
import { defineQuery } from './query.ts';

/**
 * What the machine had said against what people found, in ten bins of probability: `bin` 8 is from 0.8 to below 0.9, 9 takes 1 too. `said` is
 * the mean probability. Rounded first: the store keeps single precision, in which 0.9 lies below 0.9. Empty bins have no row.
 */
export const qualityReliability = defineQuery({
  name: 'quality-reliability',
  sql: `
    SELECT toInt32(least(9, floor(round(sure, 4) * 10))) AS bin, count() AS judged, countIf(upheld) AS upheld, avg(sure) AS said
    FROM ${judgedWithin}
    GROUP BY bin
    ORDER BY bin`,
  row: z.object({ bin: integer, judged: integer, upheld: integer, said: z.coerce.number() }),
});
