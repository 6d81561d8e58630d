import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** When each source is polled next, and how many polls in a row have failed. */
export const sourceSchedule = defineQuery({
  name: 'source-schedule',
  sql: 'SELECT source, toUnixTimestamp64Milli(next_poll_at) AS nextPollAt, failures FROM crawl_state FINAL',
  row: z.object({ source: z.string(), nextPollAt: maybeInstant, failures: integer }),
});
