import { z } from 'zod';
import { candidateStories } from './candidates.ts';
import { count, time } from './cells.ts';
import { documentsOf } from './counts.ts';
import { defineFigure } from './figure.ts';
import { band, fewestDocuments, judgedHours, spikeScore } from './spike-method.ts';

/** Of a story, so many outlets too: one that publishes the same again and again makes no spike. */
const fewestOutlets = 3;

/**
 * Where coverage rose beyond what is usual, the strongest hour of each series of the period: `all` (what was chosen), each unit, each topic, each story. How
 * a spike is told is said in spike-method.ts. A story that is less than a week old has no hour of the week to compare with: none is usual; an older one is
 * measured against its mean hour since it began.
 */
export const spikes = defineFigure({
  name: 'spikes',
  time: 'time',
  sql: (face) => `
    WITH ${candidateStories(face, fewestDocuments, 300)} AS candidates
    SELECT kind, id, at AS time, current AS all, expected, ${band}, (current - expected) / deviation AS score
    FROM (
      SELECT multiIf(unit = ${face.unit} AND topic = ${face.topic}, 'all', topic = ${face.topic}, 'unit', 'topic') AS kind, multiIf(kind = 'all', '*', kind = 'unit', toString(unit), toString(topic)) AS id, at, current, expected, deviation
      FROM (${judgedHours(face, {
        which: `((unit = ${face.unit} AND topic = ${face.topic}) OR (unit != '*' AND ${face.unit} = '*' AND topic = ${face.topic}) OR (topic != '*' AND ${face.topic} = '*' AND unit = ${face.unit}))`,
        atLeast: fewestDocuments,
      })})
      WHERE expected IS NOT NULL
      UNION ALL
      SELECT 'story' AS kind, known.id AS id, loud.hour AS at, loud.current AS current, toNullable(if(at > began + 7 * 86400, known.documents / dateDiff('hour', began, at), 0)) AS expected, sqrt(greatest(expected, 1)) AS deviation
      FROM (
        SELECT story_key, hour, count() AS current
        FROM ${documentsOf(face)} AND story_key IN (SELECT arrayJoin(candidates).1)
        GROUP BY story_key, hour HAVING current >= ${fewestDocuments} AND uniqExact(outlet) >= ${fewestOutlets}
      ) AS loud
      INNER JOIN (SELECT one.1 AS story_key, one.2 AS id, one.4 AS began, one.5 AS documents FROM (SELECT arrayJoin(candidates) AS one)) AS known ON known.story_key = loud.story_key
    )
    WHERE score >= ${spikeScore}
    ORDER BY score DESC, kind, id, time
    LIMIT 1 BY kind, id
    LIMIT 50`,
  row: z.object({ kind: z.enum(['all', 'unit', 'topic', 'story']), id: z.string(), time, all: count, expected: z.number(), low: z.number(), high: z.number(), score: z.number() }),
});
export type SpikeRow = z.output<typeof spikes.row>;
