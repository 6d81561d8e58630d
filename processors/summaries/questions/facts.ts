import { z } from 'zod';
import { during } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/** Fact-checks that were first approved in the period, in the order of their approval. */
export const approvedFacts = storeQuestion({
  name: 'approved-facts',
  sql: `
    SELECT id, toUnixTimestamp64Milli(approved_at) AS approvedAt, 1 AS facts
    FROM (SELECT id, min(at) AS approved_at FROM facts FINAL WHERE kind = 'fact-check' AND state = 'approved' GROUP BY id)
    WHERE ${during('approved_at')} ORDER BY approved_at, id LIMIT 100`,
  row: z.object({ id: z.string(), approvedAt: integer, facts: integer }),
});

export const approvedFactsAltogether = storeQuestion({
  name: 'approved-facts-altogether',
  sql: `SELECT count() AS facts FROM (SELECT id, min(at) AS approved_at FROM facts FINAL WHERE kind = 'fact-check' AND state = 'approved' GROUP BY id) WHERE ${during('approved_at')}`,
  row: z.object({ facts: integer }),
});
