import { z } from 'zod';
import { instant, integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** Messages that broke a consumer, newest first. Their payload stays in the log. */
export const deadLetters = defineQuery({
  name: 'dead-letters',
  sql: `
    SELECT id, topic, code, error, source, toUnixTimestamp64Milli(at) AS failedAt, toUnixTimestamp64Milli(redriven_at) AS redrivenAt, count() OVER () AS total
    FROM dead_letters FINAL
    WHERE at >= fromUnixTimestamp64Milli({from:Int64}) AND at < fromUnixTimestamp64Milli({to:Int64})
    ORDER BY at DESC, id
    LIMIT 20`,
  row: z.object({ id: z.string(), topic: z.string(), code: z.string(), error: z.string(), source: z.string(), failedAt: instant, redrivenAt: maybeInstant, total: integer }),
});
