import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** How each source's polls went: the last one, the last that was answered, and how many failed since `{since}`. Revisits of documents say nothing of it. */
export const sourceHealth = defineQuery({
  name: 'source-health',
  sql: `
    SELECT source,
      toUnixTimestamp64Milli(max(started_at)) AS lastPollAt,
      maxIf(toUnixTimestamp64Milli(finished_at), status IN ('ok', 'not-modified')) AS lastSuccessAt,
      argMax(status, started_at) AS lastStatus,
      argMax(http_status, started_at) AS lastHttpStatus,
      argMax(coalesce(error, ''), started_at) AS lastError,
      countIf(started_at >= fromUnixTimestamp64Milli({since:Int64})) AS recentPolls,
      countIf(status = 'failed' AND started_at >= fromUnixTimestamp64Milli({since:Int64})) AS recentFailures
    FROM polls FINAL
    WHERE visit = 'poll'
    GROUP BY source`,
  row: z.object({
    source: z.string(),
    lastPollAt: maybeInstant,
    lastSuccessAt: maybeInstant,
    lastStatus: z.string(),
    lastHttpStatus: integer.nullable(),
    lastError: z.string(),
    recentPolls: integer,
    recentFailures: integer,
  }),
});
export type SourceHealthRow = z.infer<typeof sourceHealth.row>;
