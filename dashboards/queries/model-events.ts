import { z } from 'zod';
import { instant } from './cells.ts';
import { defineQuery } from './query.ts';

/** What evaluations of the models found and what followed, oldest first: the last hundred of each task. */
export const modelEvents = defineQuery({
  name: 'model-events',
  sql: `
    SELECT task, version, event, eventAt, scores
    FROM (
      SELECT task, version, event, toUnixTimestamp64Milli(at) AS eventAt, scores
      FROM model_events FINAL
      ORDER BY eventAt DESC
      LIMIT 100 BY task
    )
    ORDER BY eventAt, version`,
  row: z.object({ task: z.string(), version: z.string(), event: z.string(), eventAt: instant, scores: z.record(z.string(), z.number()) }),
});
export type ModelEventRow = z.infer<typeof modelEvents.row>;
