import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** What the stored documents can be filtered by beyond the office's file: sources since removed from it, languages. */
export const facets = defineQuery({
  name: 'facets',
  sql: 'SELECT source, outlet, language, count() AS documents FROM documents FINAL GROUP BY source, outlet, language ORDER BY documents DESC LIMIT 2000',
  row: z.object({ source: z.string(), outlet: z.string(), language: z.string(), documents: integer }),
});
