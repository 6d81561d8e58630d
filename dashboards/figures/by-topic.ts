import { z } from 'zod';
import { count, share } from './cells.ts';
import { narrowed, topicsOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** By topic: documents, their share of all documents, and how they sound. One that has several topics counts for each. */
export const byTopic = defineFigure({
  name: 'by-topic',
  sql: (face) => `
    WITH (SELECT sum(documents) FROM trend_hours FINAL WHERE unit = ${face.unit} AND topic = '*' AND ${face.within('hour')} AND ${narrowed(face)}) AS any
    SELECT topic AS id, sum(documents) AS all, all / nullIf(any, 0) AS share, sum(tone_positive) AS positive, sum(tone_neutral) AS neutral, sum(tone_negative) AS negative
    FROM ${topicsOf(face)}
    GROUP BY id HAVING all > 0 ORDER BY all DESC, id LIMIT 200`,
  row: z.object({ id: z.string(), all: count, share, positive: count, neutral: count, negative: count }),
});
export type ByTopicRow = z.output<typeof byTopic.row>;
