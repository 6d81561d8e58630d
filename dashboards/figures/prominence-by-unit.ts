import { z } from 'zod';
import { count } from './cells.ts';
import { unitsOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** By unit: where its documents first name it. A document whose units a person put right may say nothing of it. */
export const prominenceByUnit = defineFigure({
  name: 'prominence-by-unit',
  sql: (face) => `
    SELECT unit AS id, sum(documents) AS all, sum(named_headline) AS headline, sum(named_lead) AS lead, sum(named_body) AS body
    FROM ${unitsOf(face)}
    GROUP BY id HAVING all > 0 ORDER BY all DESC, id LIMIT 200`,
  row: z.object({ id: z.string(), all: count, headline: count, lead: count, body: count }),
});
export type ProminenceRow = z.output<typeof prominenceByUnit.row>;
