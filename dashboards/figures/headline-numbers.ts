import { z } from 'zod';
import { count } from './cells.ts';
import { narrowed } from './counts.ts';
import { defineFigure } from './figure.ts';
import { before } from './period-before.ts';

const sums: Readonly<Record<string, string>> = { all: 'documents', originals: 'documents * (NOT reprint)', reprints: 'documents * reprint', named: 'naming', critical: 'stance_critical', negative: 'tone_negative' };
const numbers = Object.entries(sums).map(([name, sum]) => `sumIf(${sum}, current) AS ${name}, sumIf(${sum}, NOT current) AS ${name}Before`).join(', ');

/**
 * The period in numbers, each with that of the period before (as long, ending where this begins): documents, originals, reprints, outlets that published
 * them, documents that name a unit, that are critical of one (or of the chosen one), and of negative tone.
 */
export const headlineNumbers = defineFigure({
  name: 'headline-numbers',
  sql: (face) => `
    SELECT ${numbers}, uniqExactArrayIf(mapKeys(outlets), current) AS published, uniqExactArrayIf(mapKeys(outlets), NOT current) AS publishedBefore
    FROM (
      SELECT *, (${face.within('hour')}) AS current
      FROM trend_hours FINAL
      WHERE unit = ${face.unit} AND topic = ${face.topic} AND ((${face.within('hour')}) OR ${before(face, 'hour')}) AND ${narrowed(face)}
    )`,
  row: z.object({
    all: count, allBefore: count, originals: count, originalsBefore: count, reprints: count, reprintsBefore: count, published: count, publishedBefore: count,
    named: count, namedBefore: count, critical: count, criticalBefore: count, negative: count, negativeBefore: count,
  }),
});
export type HeadlineNumbers = z.output<typeof headlineNumbers.row>;
