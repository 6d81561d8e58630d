import { z } from 'zod';
import { byUnit, critical, favourable, inBothTimes } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

const measures = { documents: 'true', favourable: favourable('toward'), critical: critical('toward'), negative: "tone = 'negative'" };

/** By unit, what names it or one below it, with that of the period before. A document that names two counts for both. */
export const units = storeQuestion({
  name: 'units',
  sql: `SELECT id, ${inBothTimes(measures)} FROM ${byUnit('tone')} GROUP BY id ORDER BY documents DESC, critical DESC, id`,
  row: z.object({
    id: z.string(), documents: integer, documentsBefore: integer, favourable: integer, favourableBefore: integer, critical: integer, criticalBefore: integer, negative: integer, negativeBefore: integer,
  }),
});
