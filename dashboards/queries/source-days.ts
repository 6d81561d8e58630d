import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** New documents by source and local day of first storing (`YYYY-MM-DD`), since `{since}`. */
export const sourceDays = defineQuery({
  name: 'source-days',
  sql: `
    SELECT source, toString(toDate(toTimeZone(first_stored_at, {zone:String}))) AS day, count() AS documents
    FROM documents FINAL
    WHERE first_stored_at >= fromUnixTimestamp64Milli({since:Int64})
    GROUP BY source, day`,
  row: z.object({ source: z.string(), day: z.string(), documents: integer }),
});
