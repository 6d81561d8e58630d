import { z } from 'zod';
import { contentGroups } from '../../infra/contracts/index.ts';
import { count, share } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

const parts = contentGroups.map((group) => `('${group}', sum(group_${group.replaceAll('-', '_')}))`).join(', ');

/** By content group of the national scheme; every document that a model has read is of one. */
export const byContentGroup = defineFigure({
  name: 'by-content-group',
  sql: (face) => `
    SELECT part.1 AS id, part.2 AS all, all / nullIf(sum(all) OVER (), 0) AS share
    FROM (SELECT arrayJoin([${parts}]) AS part FROM ${hoursOf(face)})
    WHERE all > 0 ORDER BY all DESC, id`,
  row: z.object({ id: z.string(), all: count, share }),
});
export type ByContentGroupRow = z.output<typeof byContentGroup.row>;
