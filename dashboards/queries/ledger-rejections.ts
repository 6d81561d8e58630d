import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Why items were rejected within a period, by reason. */
export const ledgerRejections = defineQuery({
  name: 'ledger-rejections',
  sql: `
    SELECT reason, count() AS items, uniqExact(source) AS sources
    FROM ledger FINAL
    WHERE disposition = 'rejected' AND at >= fromUnixTimestamp64Milli({from:Int64}) AND at < fromUnixTimestamp64Milli({to:Int64})
    GROUP BY reason
    ORDER BY items DESC, reason
    LIMIT 50`,
  row: z.object({ reason: z.string(), items: integer, sources: integer }),
});
