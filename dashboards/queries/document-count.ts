import { z } from 'zod';
import { integer } from './cells.ts';
import { coveredConditions } from './covered.ts';
import { filterConditions, type DocumentFilter } from './document-filter.ts';
import { defineQuery } from './query.ts';

/** Hours that were written to since the last count, and a little before; all of them where nothing was ever counted. */
const fresh = "SELECT DISTINCT hour FROM coverage WHERE written_at >= (SELECT max(counted_at) FROM trend_hours WHERE unit = '*' AND topic = '*') - toIntervalSecond(60)";
const everything = `
  SELECT (SELECT sum(documents) FROM trend_hours FINAL WHERE unit = '*' AND topic = '*' AND hour NOT IN (${fresh})) + (SELECT count() FROM coverage FINAL WHERE hour IN (${fresh})) AS documents`;

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
