import { z } from 'zod';
import { integer } from './cells.ts';
import { coveredWithin } from './period.ts';
import { defineQuery } from './query.ts';

/**
 * Documents by slots of time. `edges` are the starts of the slots, ascending, reckoned in the office's zone (so that a
 * day may have 23 hours); `position` counts from 0. Empty slots have no row.
 */
export const todayTimeline = defineQuery({
  name: 'today-timeline',
  sql: `
    SELECT toInt32(arrayCount(edge -> edge <= toUnixTimestamp64Milli(published_at), {edges:Array(Int64)})) - 1 AS position,
      count() AS documents, countIf(notEmpty(units)) AS naming
    FROM coverage FINAL
    WHERE ${coveredWithin}
    GROUP BY position
    ORDER BY position`,
  row: z.object({ position: integer, documents: integer, naming: integer }),
});
export type TimelineRow = z.infer<typeof todayTimeline.row>;
