import { z } from 'zod';
import { covered, critical, stanced } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/** So many can be told. */
const most = 7;

/** The stories with most documents in the period: what of each lies in it. Found by their numbers first: of a year's hundreds of thousands all else is counted for a few. */
export const topStories = storeQuestion({
  name: 'top-stories',
  sql: `
    SELECT story AS id, count() AS documents, countIf(NOT reprint) AS originals, countIf(reprint) AS reprints, uniqExact(outlet) AS outlets, countIf(kind != 'article') AS posts,
      countIf(tone = 'negative') AS negative, countIf(${critical(`(${stanced})`)}) AS critical, toUnixTimestamp64Milli(min(published_at)) AS first
    FROM ${covered()} AND story != '' AND story_key IN (SELECT story_key FROM ${covered()} AND story != '' GROUP BY story_key ORDER BY count() DESC LIMIT ${most} WITH TIES)
    GROUP BY story ORDER BY documents DESC, outlets DESC, first, id LIMIT ${most}`,
  row: z.object({ id: z.string(), documents: integer, originals: integer, reprints: integer, outlets: integer, posts: integer, negative: integer, critical: integer, first: integer }),
});
