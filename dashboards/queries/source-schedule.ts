import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** When each source is polled next, how many polls in a row have failed, and how it stands against its own rhythm. */
export const sourceSchedule = defineQuery({
  name: 'source-schedule',
  sql: `
    SELECT source, toUnixTimestamp64Milli(next_poll_at) AS nextPollAt, failures, standing, rhythm_ms AS rhythmMs, patience_ms AS patienceMs
    FROM crawl_state FINAL`,
  row: z.object({ source: z.string(), nextPollAt: maybeInstant, failures: integer, standing: z.string(), rhythmMs: integer.nullable(), patienceMs: integer.nullable() }),
});
