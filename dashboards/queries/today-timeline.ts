import { z } from 'zod';
import { integer } from './cells.ts';
import { publishedWithin } from './period.ts';
import { defineQuery } from './query.ts';

/** Documents by slots of `{slot}` milliseconds from the start of the period: hours of a day, days of a week. Empty slots have no row. */
export const todayTimeline = defineQuery({
  name: 'today-timeline',
  sql: `
    SELECT intDiv(toUnixTimestamp64Milli(published_at) - {from:Int64}, {slot:Int64}) AS position, count() AS documents, countIf(notEmpty(units)) AS naming
    FROM documents FINAL
    WHERE ${publishedWithin}
    GROUP BY position
    ORDER BY position`,
  row: z.object({ position: integer, documents: integer, naming: integer }),
});
export type TimelineRow = z.infer<typeof todayTimeline.row>;
