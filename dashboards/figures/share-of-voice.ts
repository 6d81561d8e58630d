import { z } from 'zod';
import { count, share } from './cells.ts';
import { narrowed, unitsOf } from './counts.ts';
import { defineFigure } from './figure.ts';

/** By unit: documents that name it, and their share of the documents that name any unit. One that names two counts for both, so shares add up to more than 1. */
export const shareOfVoice = defineFigure({
  name: 'share-of-voice',
  sql: (face) => `
    WITH (SELECT sum(naming) FROM trend_hours FINAL WHERE unit = '*' AND topic = ${face.topic} AND ${face.within('hour')} AND ${narrowed(face)}) AS any
    SELECT unit AS id, sum(documents) AS all, all / nullIf(any, 0) AS share, sum(stance_favourable) AS favourable, sum(stance_critical) AS critical
    FROM ${unitsOf(face)}
    GROUP BY id HAVING all > 0 ORDER BY all DESC, id LIMIT 200`,
  row: z.object({ id: z.string(), all: count, share, favourable: count, critical: count }),
});
export type ShareOfVoiceRow = z.output<typeof shareOfVoice.row>;
