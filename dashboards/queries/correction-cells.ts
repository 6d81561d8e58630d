import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/**
 * What the models had said against what people found right, counted, of a period. Tone, stance and content group by label; topics and
 * units only as `agreed`: the same set or not. Where no model had spoken there is nothing to compare.
 */
export const correctionCells = defineQuery({
  name: 'correction-cells',
  sql: `
    WITH field IN ('tone', 'stance', 'contentGroup') AS is_one
    SELECT field, if(is_one, previous[1], '') AS said, if(is_one, value[1], '') AS found, count() AS times, countIf(arraySort(value) = arraySort(previous)) AS agreed
    FROM corrections FINAL
    WHERE NOT withdrawn AND model != '' AND (NOT is_one OR notEmpty(previous)) AND at >= fromUnixTimestamp64Milli({from:Int64}) AND at < fromUnixTimestamp64Milli({to:Int64})
    GROUP BY field, said, found
    ORDER BY field, said, found
    LIMIT 500`,
  row: z.object({ field: z.string(), said: z.string(), found: z.string(), times: integer, agreed: integer }),
});
export type CorrectionCell = z.infer<typeof correctionCells.row>;
