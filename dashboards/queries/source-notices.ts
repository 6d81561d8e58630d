import { z } from 'zod';
import { instant, integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/** What was noticed of sources since `{since}`, newest first. `figures` are what it rests on; `total` counts those past the limit too. */
export const sourceNotices = defineQuery({
  name: 'source-notices',
  sql: `
    SELECT id, source, outlet, notice, toUnixTimestamp64Milli(at) AS noticedAt, toUnixTimestamp64Milli(since) AS sinceAt, figures, count() OVER () AS total
    FROM source_notices FINAL
    WHERE at >= fromUnixTimestamp64Milli({since:Int64})
    ORDER BY at DESC, id
    LIMIT 50`,
  row: z.object({ id: z.string(), source: z.string(), outlet: z.string(), notice: z.string(), noticedAt: instant, sinceAt: maybeInstant, figures: z.record(z.string(), z.number()), total: integer }),
});
