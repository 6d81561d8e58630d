import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/**
 * What was seen of each source in polls begun within the period, and what became of it. `seen` is the polls' own count;
 * the fates of emitted items come from their ledger rows, joined by poll: two counts made apart, so that a loss shows. A poll that was
 * killed before it could say what it saw has seen at least what it emitted: each of its ledger rows counts as one, by its own time.
 */
export const ledgerBySource = defineQuery({
  name: 'ledger-by-source',
  sql: `
    WITH within AS (
      SELECT poll, source, seen, unchanged, duplicate, rejected, dead_lettered FROM polls FINAL
      WHERE started_at >= fromUnixTimestamp64Milli({from:Int64}) AND started_at < fromUnixTimestamp64Milli({to:Int64})
    )
    SELECT source, sum(seenItems) AS seen, sum(storedItems) AS stored, sum(duplicateItems) AS duplicate, sum(unchangedItems) AS unchanged,
      sum(rejectedItems) AS rejected, sum(deadItems) AS deadLettered
    FROM (
      SELECT source, seen AS seenItems, 0 AS storedItems, duplicate AS duplicateItems, unchanged AS unchangedItems, rejected AS rejectedItems, dead_lettered AS deadItems FROM within
      UNION ALL
      SELECT source, 0, disposition = 'stored', disposition = 'duplicate', disposition = 'unchanged', disposition = 'rejected', disposition = 'deadLettered'
      FROM ledger FINAL WHERE poll IN (SELECT poll FROM within)
      UNION ALL
      SELECT source, 1, disposition = 'stored', disposition = 'duplicate', disposition = 'unchanged', disposition = 'rejected', disposition = 'deadLettered'
      FROM ledger FINAL
      WHERE at >= fromUnixTimestamp64Milli({from:Int64}) AND at < fromUnixTimestamp64Milli({to:Int64})
        -- Begun up to a week before: longer than any poll and its items' way through the chain take.
        AND poll NOT IN (SELECT poll FROM polls WHERE started_at >= fromUnixTimestamp64Milli({from:Int64} - 604800000) AND started_at < fromUnixTimestamp64Milli({to:Int64}))
    )
    GROUP BY source
    ORDER BY source`,
  row: z.object({ source: z.string(), seen: integer, stored: integer, duplicate: integer, unchanged: integer, rejected: integer, deadLettered: integer }),
});
export type LedgerRow = z.infer<typeof ledgerBySource.row>;
