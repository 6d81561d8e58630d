import { z } from 'zod';
import { count, time } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/**
 * Documents by slots of time and stance towards the chosen unit. Without one: towards any; a document then counts once, as critical if
 * it is so of one unit, else as favourable if it is so of one.
 */
export const stanceOverTime = defineFigure({
  name: 'stance-over-time',
  time: 'time',
  sql: (face) => `
    SELECT ${face.slot('hour')} AS time, sum(stance_favourable) AS favourable, sum(stance_neutral) AS neutral, sum(stance_critical) AS critical
    FROM ${hoursOf(face)}
    GROUP BY time HAVING favourable + neutral + critical > 0 ORDER BY time`,
  row: z.object({ time, favourable: count, neutral: count, critical: count }),
});
export type StanceRow = z.output<typeof stanceOverTime.row>;
