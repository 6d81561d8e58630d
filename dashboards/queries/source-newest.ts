import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** When each source last brought a new document, and how many it has brought. */
export const sourceNewest = defineQuery({
  name: 'source-newest',
  sql: 'SELECT source, toUnixTimestamp64Milli(max(first_stored_at)) AS newestAt, count() AS documents FROM documents FINAL GROUP BY source',
  row: z.object({ source: z.string(), newestAt: maybeInstant, documents: integer }),
});
