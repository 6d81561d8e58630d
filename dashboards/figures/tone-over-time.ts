import { z } from 'zod';
import { count, time } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** Documents by slots of time and tone of the text; `unread` are those that no model has read. */
export const toneOverTime = defineFigure({
  name: 'tone-over-time',
  time: 'time',
  sql: (face) => `
    SELECT ${face.slot('hour')} AS time, sum(tone_positive) AS positive, sum(tone_neutral) AS neutral, sum(tone_negative) AS negative,
      toInt64(sum(documents)) - toInt64(positive + neutral + negative) AS unread
    FROM ${hoursOf(face)}
    GROUP BY time HAVING sum(documents) > 0 ORDER BY time`,
  row: z.object({ time, positive: count, neutral: count, negative: count, unread: count }),
});
export type ToneRow = z.output<typeof toneOverTime.row>;
