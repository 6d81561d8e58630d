import { z } from 'zod';
import { count, time } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** Documents by slots of time: all, originals, reprints, and those that name a unit. Empty slots have no row. */
export const volumeOverTime = defineFigure({
  name: 'volume-over-time',
  time: 'time',
  sql: (face) => `
    SELECT ${face.slot('hour')} AS time, sum(documents) AS all, sumIf(documents, NOT reprint) AS originals, sumIf(documents, reprint) AS reprints, sum(naming) AS named
    FROM ${hoursOf(face)}
    GROUP BY time HAVING all > 0 ORDER BY time`,
  row: z.object({ time, all: count, originals: count, reprints: count, named: count }),
});
export type VolumeRow = z.output<typeof volumeOverTime.row>;
