import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

const of = (change: string): string => `uniqExactIf(document, change = '${change}') AS ${change}`;

/**
 * Documents changed, corrected, removed or put back by their outlets within a period (by when it was seen). One that was several of these counts once in `revised`. Each
 * counts once however often its row was written, so that rows need not be brought together first (FINAL), which takes a second among ten million.
 */
export const todayChanges = defineQuery({
  name: 'today-changes',
  sql: `
    SELECT uniqExact(document) AS revised, ${['changed', 'corrected', 'removed', 'restored'].map(of).join(', ')}
    FROM revisions
    WHERE change != 'first' AND seen_at >= fromUnixTimestamp64Milli({from:Int64}) AND seen_at < fromUnixTimestamp64Milli({to:Int64})`,
  row: z.object({ revised: integer, changed: integer, corrected: integer, removed: integer, restored: integer }),
});
export type ChangesRow = z.infer<typeof todayChanges.row>;
