import { z } from 'zod';
import { integer } from './cells.ts';
import { defineQuery } from './query.ts';

/** Units and topics of a story's documents; of a unit, how many say something of it, favourable and critical among them. One document counts for each that it has. */
export const storyLabels = defineQuery({
  name: 'story-labels',
  sql: `
    SELECT field, id, count() AS documents, countIf(stance != '') AS spoken, countIf(stance = 'favourable') AS favourable, countIf(stance = 'critical') AS critical
    FROM
    (
      SELECT 'unit' AS field, arrayJoin(units) AS id, stances[id] AS stance FROM documents FINAL WHERE story = {story:String}
      UNION ALL
      SELECT 'topic' AS field, arrayJoin(topics) AS id, '' AS stance FROM documents FINAL WHERE story = {story:String}
    )
    GROUP BY field, id
    ORDER BY documents DESC, id
    LIMIT 400`,
  row: z.object({ field: z.string(), id: z.string(), documents: integer, spoken: integer, favourable: integer, critical: integer }),
});
export type StoryLabelRow = z.infer<typeof storyLabels.row>;
