import { z } from 'zod';
import { coveredInEither, critical, favourable, inBoth, isCurrent, stanced } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

const measures = {
  documents: 'true', originals: 'NOT reprint', reprints: 'reprint', articles: "kind = 'article'", posts: "kind != 'article'", naming: 'names',
  positive: "tone = 'positive'", neutral: "tone = 'neutral'", negative: "tone = 'negative'", read: "tone != ''",
  favourable: favourable('toward'), critical: critical('toward'),
} as const;
const names = Object.keys(measures).flatMap((name) => [name, `${name}Before`]);

/** The period in numbers, each with that of the period before. `read` are those whose tone a model has read. */
export const volume = storeQuestion({
  name: 'volume',
  sql: `
    SELECT ${inBoth(measures)}, uniqExactIf(outlet, current) AS outlets, uniqExactIf(outlet, NOT current) AS outletsBefore
    FROM (SELECT kind, outlet, reprint, tone, notEmpty(units) AS names, ${stanced} AS toward, ${isCurrent('published_at')} AS current FROM ${coveredInEither()})`,
  row: z.object({ ...numbersOf(names), outlets: integer, outletsBefore: integer }),
});

function numbersOf(of: readonly string[]): Record<string, typeof integer> {
  return Object.fromEntries(of.map((name) => [name, integer]));
}
