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
      kind: `'all'`,
      id: `'*'`,
      more: `UNION ALL SELECT 'all', '*', 0, arrayJoin(arrayMap(second -> toDateTime(second, 'UTC'), range(toUInt32(toStartOfHour(${face.from} + 3599)), toUInt32(${face.to}), 3600))), toUInt64(0)`,
    })})
    ORDER BY time`,
  row: z.object({ time, all: count, expected: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
});
export type SeriesRow = z.output<typeof seriesHours.row>;
