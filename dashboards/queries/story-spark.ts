import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';
import { storyConditions, type StoryFilter } from './story-filter.ts';

interface SparkParams extends Record<string, unknown> {
  readonly filter: StoryFilter;
  readonly ids: readonly string[];
  /** Starts of the slots in milliseconds, ascending. */
  readonly edges: readonly number[];
  readonly now: number;
}

/** Documents of some stories by slots of time; what lies before the first slot has position -1, empty slots have no row. */
export const storySpark = defineQuery({
  name: 'story-spark',
  sql: ({ filter }: SparkParams) => `
    SELECT story AS id, toInt32(arrayCount(edge -> edge <= toInt64(toUnixTimestamp(published_at)) * 1000, {edges:Array(Int64)})) - 1 AS position, count() AS documents
    FROM coverage FINAL
    WHERE ${storyConditions({ ...filter, search: undefined }).where} AND story IN {ids:Array(String)}
    GROUP BY story, position`,
  bind: ({ filter, ids, edges }: SparkParams) => ({ ...storyConditions({ ...filter, search: undefined }).params, ids, edges }),
  row: z.object({ id: z.string(), position: integer, documents: integer }),
});
