import { z } from 'zod';
import { integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** Flags that nobody has judged, or whose verdict was taken back; of them the strong ones, and since when the oldest waits. */
export const qualityWaiting = defineQuery({
  name: 'quality-waiting',
  sql: `
    SELECT count() AS waiting, countIf(level = 'strong') AS strong, if(waiting = 0, NULL, toUnixTimestamp64Milli(min(flagged_at))) AS oldestAt
    FROM flags FINAL
    WHERE (document, content_hash, fact) NOT IN (SELECT document, content_hash, fact FROM judgements FINAL WHERE NOT withdrawn)`,
  row: z.object({ waiting: integer, strong: integer, oldestAt: maybeInstant }),
});
