/** Of the largest stories that were spoken of in a period, so many are looked at. */
const mostStories = 300;

const from = 'fromUnixTimestamp(intDiv({from:Int64}, 1000))';
const to = 'fromUnixTimestamp(intDiv({to:Int64}, 1000))';

/**
 * SQL: hours of stories as `kind, id, at, current, expected, deviation`, for spike-hours.ts. A story that is less than a week old has no hour of the week to
 * compare with: none is usual; an older one is measured against its mean hour since it began.
 */
export const storySpikesSql = `
  SELECT 'story' AS kind, story AS id, hour AS at, count() AS current, toNullable(if(at > any(began) + 7 * 86400, any(known.documents) / dateDiff('hour', any(began), at), 0)) AS expected, sqrt(greatest(expected, 1)) AS deviation
  FROM (
    SELECT story, hour, outlet FROM coverage FINAL
    WHERE hour >= ${from} AND hour < ${to} AND NOT own AND ({anyReach:UInt8} OR reach IN {reaches:Array(String)}) AND story != ''
  ) AS told
  INNER JOIN (
    SELECT id, first_at AS began, documents FROM stories FINAL
    WHERE day >= toDate(${from}) - 31 AND last_at >= ${from} AND first_at <= ${to} AND documents >= {fewest:UInt32}
    ORDER BY documents DESC, id LIMIT ${mostStories}
  ) AS known ON known.id = told.story
  GROUP BY story, hour HAVING current >= {fewest:UInt32} AND uniqExact(outlet) >= {outlets:UInt32}`;
