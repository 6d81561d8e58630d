import { z } from 'zod';
import { during, duringEither, inBoth, isCurrent, moment, ofDocuments } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/** Flags of the period and the one before; a flag is of a document's content and a fact. */
export const flagged = storeQuestion({
  name: 'flagged',
  sql: (scope) => `
    SELECT ${inBoth({ flags: 'true', strong: "level = 'strong'" })}, uniqExactIf(document, current) AS documents, uniqExactIf(fact, current) AS facts
    FROM (SELECT document, fact, level, ${isCurrent('flagged_at')} AS current FROM flags FINAL WHERE ${duringEither('flagged_at')} AND ${ofDocuments(scope)})`,
  row: z.object({ flags: integer, flagsBefore: integer, strong: integer, strongBefore: integer, documents: integer, facts: integer }),
});

/** Flags of the period by the fact that they are about. */
export const flaggedFacts = storeQuestion({
  name: 'flagged-facts',
  sql: (scope) => `
    SELECT fact AS id, count() AS flags, uniqExact(document) AS documents, uniqExact(outlet) AS outlets
    FROM flags FINAL WHERE ${during('flagged_at')} AND ${ofDocuments(scope)} GROUP BY fact ORDER BY flags DESC, id LIMIT 10`,
  row: z.object({ id: z.string(), flags: integer, documents: integer, outlets: integer }),
});

const verdicts = ['fabricated', 'inaccurate', 'misleading', 'accurate', 'opinion', 'unproven'] as const;

/** What people found of flags in the period: judgements belong to the time when they were made. `overturned`: the machine was wrong to flag. */
export const judged = storeQuestion({
  name: 'judged',
  sql: (scope) => `
    SELECT ${inBoth({ judged: 'true', upheld: 'NOT wrong', overturned: 'wrong' })}, ${verdicts.map((verdict) => `countIf(current AND verdict = '${verdict}') AS ${verdict}`).join(', ')}
    FROM (SELECT overturned AS wrong, verdict, ${isCurrent('judged_at')} AS current FROM judgements FINAL WHERE NOT withdrawn AND ${duringEither('judged_at')} AND ${ofDocuments(scope)})`,
  row: z.object({
    judged: integer, judgedBefore: integer, upheld: integer, upheldBefore: integer, overturned: integer, overturnedBefore: integer,
    fabricated: integer, inaccurate: integer, misleading: integer, accurate: integer, opinion: integer, unproven: integer,
  }),
});

/** Flags made before the period's end that nobody has judged, or whose verdict was taken back. */
export const unjudged = storeQuestion({
  name: 'unjudged',
  sql: (scope) => `
    SELECT count() AS flags, countIf(level = 'strong') AS strong
    FROM flags FINAL
    WHERE flagged_at < ${moment('to')} AND ${ofDocuments(scope)}
      AND (document, content_hash, fact) NOT IN (SELECT document, content_hash, fact FROM judgements FINAL WHERE NOT withdrawn AND judged_at < ${moment('to')})`,
  row: z.object({ flags: integer, strong: integer }),
});
