import { z } from 'zod';
import { count, share } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** By reach class of the outlet: a class, never a number of readers. */
export const byReach = defineFigure({
  name: 'by-reach',
  sql: (face) => `
    SELECT reach AS id, sum(documents) AS all, all / nullIf(sum(all) OVER (), 0) AS share, sum(tone_positive) AS positive, sum(tone_neutral) AS neutral, sum(tone_negative) AS negative
    FROM ${hoursOf(face)}
    GROUP BY id HAVING all > 0 ORDER BY indexOf(['national', 'regional', 'local', 'specialist', 'foreign'], id)`,
  row: z.object({ id: z.string(), all: count, share, positive: count, neutral: count, negative: count }),
});
export type ByReachRow = z.output<typeof byReach.row>;
