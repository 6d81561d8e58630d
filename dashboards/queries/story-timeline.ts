import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/**
 * Documents of a story by slots of time, of which `edges` are the starts in milliseconds, ascending; empty slots have no row. Towards units a document
 * counts once: critical where it is so of any unit, else favourable where it is so of any, else even; those that speak of none count in neither.
 */
export const storyTimeline = defineQuery({
  name: 'story-timeline',
  sql: `
    WITH mapValues(stances) AS said
    SELECT toInt32(arrayCount(edge -> edge <= toUnixTimestamp64Milli(published_at), {edges:Array(Int64)})) - 1 AS position,
      countIf(reprint_of = '') AS originals, countIf(reprint_of != '') AS reprints,
      countIf(tone = 'positive') AS positive, countIf(tone = 'neutral') AS neutral, countIf(tone = 'negative') AS negative,
      countIf(has(said, 'critical')) AS critical, countIf(has(said, 'favourable') AND NOT has(said, 'critical')) AS favourable,
      countIf(notEmpty(said) AND NOT has(said, 'favourable') AND NOT has(said, 'critical')) AS even
    FROM documents FINAL
    WHERE story = {id:String}
    GROUP BY position
    ORDER BY position`,
  row: z.object({ position: integer, originals: integer, reprints: integer, positive: integer, neutral: integer, negative: integer, critical: integer, favourable: integer, even: integer }),
});
export type StoryTimelineRow = z.infer<typeof storyTimeline.row>;
