import { z } from 'zod';
import { integer } from './cells.ts';
import { coveredConditions } from './covered.ts';
import { filterConditions, type DocumentFilter } from './document-filter.ts';
import { defineQuery } from './query.ts';
import { uncountedHours } from './uncounted.ts';

const everything = `
  WITH ${uncountedHours} AS uncounted
  SELECT (SELECT sum(documents) FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' AND hour NOT IN (SELECT arrayJoin(uncounted))) + (SELECT count() FROM coverage FINAL WHERE hour IN (SELECT arrayJoin(uncounted))) AS documents`;

/** How many documents a filter keeps: the same conditions as the list, so the two agree. */
export const documentCount = defineQuery({
  name: 'document-count',
  sql: ({ filter }: { filter: DocumentFilter; now: number }) => {
    const covered = coveredConditions(filter);
    if (covered === null) return `SELECT count() AS documents FROM documents FINAL WHERE ${filterConditions(filter).where}`;
    return covered === 'true' ? everything : `SELECT count() AS documents FROM coverage FINAL WHERE ${covered}`;
  },
  bind: ({ filter, now }: { filter: DocumentFilter; now: number }) => ({ ...filterConditions(filter).params, now }),
  row: z.object({ documents: integer }),
});
