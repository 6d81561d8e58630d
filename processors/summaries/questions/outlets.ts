import { z } from 'zod';
import { covered } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/** Who published most in the period. */
export const outlets = storeQuestion({
  name: 'outlets',
  sql: `SELECT toString(outlet) AS id, count() AS documents, countIf(NOT reprint) AS originals, countIf(tone = 'negative') AS negative FROM ${covered()} GROUP BY id ORDER BY documents DESC, id LIMIT 100`,
  row: z.object({ id: z.string(), documents: integer, originals: integer, negative: integer }),
});
