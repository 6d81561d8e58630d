import { z } from 'zod';
import { instant, integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** When a document was last looked at again, what came of it, and when it is next. No row where it has not been yet. */
export const documentVisit = defineQuery({
  name: 'document-visit',
  sql: `
    SELECT toUnixTimestamp64Milli(at) AS visitedAt, outcome, visits, toUnixTimestamp64Milli(next_at) AS nextAt
    FROM visits FINAL
    WHERE document = {id:String}`,
  row: z.object({ visitedAt: instant, outcome: z.string(), visits: integer, nextAt: maybeInstant }),
});
export type VisitRow = z.infer<typeof documentVisit.row>;
