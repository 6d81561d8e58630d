import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Which sets of models analysed documents in a period, the one at work last first. `model` names every part with its version. */
export const modelVersions = defineQuery({
  name: 'model-versions',
  sql: `
    SELECT model, count() AS documents, toUnixTimestamp64Milli(min(analysed_at)) AS firstAt, toUnixTimestamp64Milli(max(analysed_at)) AS lastAt
    FROM analyses
    WHERE analysed_at >= fromUnixTimestamp64Milli({from:Int64}) AND analysed_at < fromUnixTimestamp64Milli({to:Int64})
    GROUP BY model
    ORDER BY lastAt DESC
    LIMIT 50`,
  row: z.object({ model: z.string(), documents: integer, firstAt: instant, lastAt: instant }),
});
export type ModelVersionsRow = z.infer<typeof modelVersions.row>;
