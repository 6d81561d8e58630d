import { z } from 'zod';
import { integer } from './cells.ts';
import { coveredWithin } from './period.ts';
import { defineQuery } from './query.ts';

/** The headline counts of a period. Run again over the period before it for the change. */
export const todayFigures = defineQuery({
  name: 'today-figures',
  sql: `
    SELECT count() AS documents, countIf(notEmpty(units)) AS naming, countIf(own) AS own, countIf(kind != 'article') AS posts, uniqExact(outlet) AS outlets
    FROM coverage FINAL
    WHERE ${coveredWithin}`,
  row: z.object({ documents: integer, naming: integer, own: integer, posts: integer, outlets: integer }),
});
export type FiguresRow = z.infer<typeof todayFigures.row>;
