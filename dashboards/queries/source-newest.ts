import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** When the newest document of each source was published (as far as its date is known), and how many it has brought. */
export const sourceNewest = defineQuery({
  name: 'source-newest',
  sql: `
    SELECT source, maxIf(toUnixTimestamp64Milli(published_at), published_known) AS newestAt, count() AS documents
    FROM documents FINAL
    GROUP BY source`,
  row: z.object({ source: z.string(), newestAt: maybeInstant, documents: integer }),
});
