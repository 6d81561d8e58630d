import { z } from 'zod';
import { integer } from './cells.ts';
import { judgedWithin } from './judged-within.ts';
import { defineQuery } from './query.ts';

/** Judgements by week. `edges` are the starts of the weeks in the office's zone, ascending; `position` counts from 0. Empty weeks have no row. */
export const qualityByWeek = defineQuery({
  name: 'quality-by-week',
  sql: `
    SELECT toInt32(arrayCount(edge -> edge <= toUnixTimestamp64Milli(judged_at), {edges:Array(Int64)})) - 1 AS position, count() AS judged, countIf(upheld) AS upheld
    FROM ${judgedWithin}
    GROUP BY position
    ORDER BY position`,
  row: z.object({ position: integer, judged: integer, upheld: integer }),
});
