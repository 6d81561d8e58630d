import { z } from 'zod';
import { count, time } from './cells.ts';
import { defineFigure } from './figure.ts';
import { band, judgedHours } from './spike-method.ts';

/** The chosen series (a unit's, a topic's, of both or all) hour by hour, with what is usual at that hour of the week: null without enough of a past. Hours without documents are there too. */
export const seriesHours = defineFigure({
  name: 'series-hours',
  time: 'time',
  sql: (face) => `
    SELECT at AS time, current AS all, expected, ${band}
    FROM (${judgedHours(face, {
      which: `unit = ${face.unit} AND topic = ${face.topic}`,
      atLeast: 0,
      // A series that has no documents at all is one of noughts.
      more: `UNION ALL SELECT ${face.unit}, ${face.topic}, toStartOfHour(${face.from}), 0`,
    })})
    ORDER BY time`,
  row: z.object({ time, all: count, expected: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
});
export type SeriesRow = z.output<typeof seriesHours.row>;
