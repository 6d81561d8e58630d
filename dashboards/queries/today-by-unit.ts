import { z } from 'zod';
import { integer } from './cells.ts';
import { coveredWithin } from './period.ts';
import { defineQuery } from './query.ts';

/** Documents of a period by unit; one that has several counts for each. */
export const todayByUnit = defineQuery({
  name: 'today-by-unit',
  sql: `
    SELECT arrayJoin(units) AS id, count() AS documents
    FROM coverage FINAL
    WHERE ${coveredWithin}
    GROUP BY id
    ORDER BY documents DESC, id
    LIMIT 200`,
  row: z.object({ id: z.string(), documents: integer }),
});
