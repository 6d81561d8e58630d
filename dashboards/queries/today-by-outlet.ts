import { z } from 'zod';
import { flag, integer } from './cells.ts';
import { coveredWithin } from './period.ts';
import { defineQuery } from './query.ts';

/** Documents of a period by outlet; `own` when all of them came from the office's own sources. */
export const todayByOutlet = defineQuery({
  name: 'today-by-outlet',
  sql: `
    SELECT outlet AS id, count() AS documents, countIf(notEmpty(units)) AS naming, min(own) AS allOwn
    FROM coverage FINAL
    WHERE ${coveredWithin}
    GROUP BY id
    ORDER BY documents DESC, id
    LIMIT 200`,
  row: z.object({ id: z.string(), documents: integer, naming: integer, allOwn: flag }),
});
