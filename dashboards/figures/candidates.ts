import type { Face } from './face.ts';

/**
 * The stories that can be among the first of the period, as an array of tuples `story_key, id, headline, began, documents`: those with most documents of all that were
 * spoken of in it and began at most a month before it. A story has never more documents in a period than in all. One value, because a subquery that is named twice
 * would be worked out twice.
 */
export const candidateStories = (face: Face, least: number, most: number): string => `(
      SELECT groupArray((sipHash64(id), id, headline, first_at, documents))
      FROM (
        SELECT id, headline, first_at, documents
        FROM stories FINAL
        WHERE day >= toDate(${face.from}) - 31 AND last_at >= ${face.from} AND first_at <= ${face.to} AND documents >= ${least}
          AND (${face.unit} = '*' OR has(units, ${face.unit})) AND (${face.topic} = '*' OR has(topics, ${face.topic}))
        ORDER BY documents DESC, id LIMIT ${most}
      )
    )`;
