import { z } from 'zod';
import { integer } from './cells.ts';
import { filterConditions, type DocumentFilter } from './document-filter.ts';
import { defineQuery } from './query.ts';

/** How many documents a filter keeps: the same conditions as the list, so the two agree. */
export const documentCount = defineQuery({
  name: 'document-count',
  sql: ({ filter }: { filter: DocumentFilter; now: number }) => `SELECT count() AS documents FROM documents FINAL WHERE ${filterConditions(filter).where}`,
  bind: ({ filter, now }: { filter: DocumentFilter; now: number }) => ({ ...filterConditions(filter).params, now }),
  row: z.object({ documents: integer }),
});
