import { z } from 'zod';
import { instant, integer, maybeInstant } from './cells.ts';
import { defineQuery } from './query.ts';

/**
 * What Grafana's alerting said since `{since}`: one row an alert, as it stands now, newest first. `total` counts those past the limit too.
 */
export const alertNotices = defineQuery({
  name: 'alert-notices',
  sql: `
    SELECT id, rule, title, summary, severity, state, toUnixTimestamp64Milli(starts_at) AS startsAt, toUnixTimestamp64Milli(ends_at) AS endsAt, count() OVER () AS total
    FROM (SELECT * FROM alert_notices FINAL WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}) ORDER BY state = 'resolved' DESC, received_at DESC LIMIT 1 BY rule, labels, starts_at)
    ORDER BY state = 'firing' DESC, starts_at DESC, id
    LIMIT 20`,
  row: z.object({ id: z.string(), rule: z.string(), title: z.string(), summary: z.string(), severity: z.string(), state: z.enum(['firing', 'resolved']), startsAt: instant, endsAt: maybeInstant, total: integer }),
});
