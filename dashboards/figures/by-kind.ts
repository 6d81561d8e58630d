import { z } from 'zod';
import { count, share } from './cells.ts';
import { hoursOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** By kind: articles, posts and comments. */
export const byKind = defineFigure({
  name: 'by-kind',
  sql: (face) => `
    SELECT part.1 AS id, part.2 AS all, all / nullIf(sum(all) OVER (), 0) AS share
    FROM (SELECT arrayJoin([('article', sum(articles)), ('post', sum(posts)), ('comment', sum(comments))]) AS part FROM ${hoursOf(face)})
    WHERE all > 0 ORDER BY all DESC, id`,
  row: z.object({ id: z.string(), all: count, share }),
});
export type ByKindRow = z.output<typeof byKind.row>;
