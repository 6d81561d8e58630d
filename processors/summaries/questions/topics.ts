import { z } from 'zod';
import { coveredInEither, critical, inBoth, isCurrent, stanced } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

const measures = { documents: 'true', originals: 'NOT reprint', negative: "tone = 'negative'", read: "tone != ''", critical: critical('toward') };

/** By topic, with that of the period before. A document of two topics counts for both. */
export const topics = storeQuestion({
  name: 'topics',
  sql: `
    SELECT id, ${inBoth(measures)}
    FROM (SELECT ${isCurrent('published_at')} AS current, topics, reprint, tone, ${stanced} AS toward FROM ${coveredInEither()} AND notEmpty(topics))
    ARRAY JOIN arrayDistinct(topics) AS id
    GROUP BY id ORDER BY documents DESC, id`,
  row: z.object({
    id: z.string(), documents: integer, documentsBefore: integer, originals: integer, originalsBefore: integer, negative: integer, negativeBefore: integer, read: integer, readBefore: integer, critical: integer, criticalBefore: integer,
  }),
});
