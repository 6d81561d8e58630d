import { z } from 'zod';
import { maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/**
 * How each source that was ever polled stands: its last poll, and when the next is due. Polls of the last nine days alone are read (no source rests longer than a week
 * between two); of one that was polled before, what the crawler remembers of it stands in.
 */
export const todaySources = defineQuery({
  name: 'today-sources',
  sql: `
    SELECT source, if(last.at > 0, last.at, remembered.at) AS lastPollAt, last.status AS lastStatus, remembered.next AS nextPollAt, remembered.standing AS standing
    FROM (SELECT source, toUnixTimestamp64Milli(at) AS at, toUnixTimestamp64Milli(next_poll_at) AS next, standing FROM crawl_state FINAL) AS remembered
    FULL JOIN (
      SELECT source, toUnixTimestamp64Milli(max(started_at)) AS at, argMax(polls.status, started_at) AS status
      FROM polls WHERE visit = 'poll' AND started_at >= fromUnixTimestamp64Milli({now:Int64}) - INTERVAL 9 DAY GROUP BY source
    ) AS last USING (source)`,
  row: z.object({ source: z.string(), lastPollAt: maybeInstant, lastStatus: z.string(), nextPollAt: maybeInstant, standing: z.string() }),
});
export type TodaySourceRow = z.infer<typeof todaySources.row>;
