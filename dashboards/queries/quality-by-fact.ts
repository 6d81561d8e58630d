import { z } from 'zod';
import { integer } from './cells.ts';
import { judgedWithin } from './judged-within.ts';
import { defineQuery } from './query.ts';

/** Judgements by the fact that was matched, those with the most wrong flags first: the facts that want better words. */
export const qualityByFact = defineQuery({
  name: 'quality-by-fact',
  sql: `
    SELECT fact_kind AS kind, fact, count() AS judged, countIf(upheld) AS upheld
    FROM ${judgedWithin}
    GROUP BY kind, fact
    ORDER BY judged - upheld DESC, judged DESC, fact
    LIMIT {limit:UInt32}`,
  row: z.object({ kind: z.string(), fact: z.string(), judged: integer, upheld: integer }),
});
