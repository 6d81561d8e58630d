import { z } from 'zod';
import { byUnit, coveredInEither, critical, isCurrent } from './parts.ts';
import { integer, storeQuestion } from './question.ts';

/**
 * The story that moved a series most: of a unit (`unit/ID/up`) the critical documents, of a topic (`topic/ID/up`) those of negative tone; `down` where it has fewer than before.
 */
export const movers = storeQuestion({
  name: 'movers',
  sql: `
    SELECT concat(series, if(documents > documentsBefore, '/up', '/down')) AS id, story, sumIf(times, current) AS documents, sumIf(times, NOT current) AS documentsBefore
    FROM (
      SELECT concat('unit/', id) AS series, story, current, times FROM ${byUnit('story', "story != '' AND has(mapValues(stances), 'critical')")} WHERE ${critical('toward')}
      UNION ALL
      SELECT concat('topic/', toString(topic)) AS series, story, current, count() AS times
      FROM (SELECT topics, story, ${isCurrent('published_at')} AS current FROM ${coveredInEither()} AND tone = 'negative' AND story != '' AND notEmpty(topics)) ARRAY JOIN arrayDistinct(topics) AS topic
      GROUP BY topic, story, current
    )
    GROUP BY series, story HAVING documents != documentsBefore
    ORDER BY abs(toInt64(documents) - toInt64(documentsBefore)) DESC, story LIMIT 1 BY id`,
  row: z.object({ id: z.string(), story: z.string(), documents: integer, documentsBefore: integer }),
});
