import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Documents changed, corrected or removed by their outlets within a period (by when it was seen). */
export const todayChanges = defineQuery({
  name: 'today-changes',
  sql: `
    SELECT change, uniqExact(document) AS documents
    FROM revisions FINAL
    WHERE change != 'first' AND seen_at >= fromUnixTimestamp64Milli({from:Int64}) AND seen_at < fromUnixTimestamp64Milli({to:Int64})
    GROUP BY change`,
  row: z.object({ change: z.string(), documents: integer }),
});
