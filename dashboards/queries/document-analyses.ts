import { z } from 'zod';
import { instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';

const passage = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
/** What the store keeps of an analysis: offsets (UTF-16, end exclusive) into the revision's text, never the text. */
const evidenceSchema = z.object({
  units: z.array(z.object({ unit: z.string(), passages: z.array(passage) })).default([]),
  topics: z.array(z.object({ topic: z.string(), score: z.number(), passages: z.array(passage) })).default([]),
  tone: z.array(passage).default([]),
  stances: z.array(z.object({ unit: z.string(), passages: z.array(passage) })).default([]),
  claims: z.array(passage.extend({ score: z.number() })).default([]),
});

/** What each model version made of each revision, newest first. */
export const documentAnalyses = defineQuery({
  name: 'document-analyses',
  sql: `
    SELECT revision, model, toUnixTimestamp64Milli(analysed_at) AS analysedAt, content_group AS contentGroup, content_group_score AS contentGroupScore, tone, tone_score AS toneScore,
      stances, stance_scores AS stanceScores, evidence
    FROM analyses FINAL
    WHERE document = {id:String}
    ORDER BY revision DESC, analysed_at DESC
    LIMIT 200`,
  row: z.object({
    revision: integer,
    model: z.string(),
    analysedAt: instant,
    contentGroup: z.string(),
    contentGroupScore: z.number(),
    tone: z.string(),
    toneScore: z.number(),
    /** By unit; one that is only in the scores is not spoken of. */
    stances: z.record(z.string(), z.string()),
    stanceScores: z.record(z.string(), z.number()),
    evidence: z.string().transform(readEvidence),
  }),
});
export type AnalysisRow = z.infer<typeof documentAnalyses.row>;

function readEvidence(text: string): z.infer<typeof evidenceSchema> {
  return evidenceSchema.parse(JSON.parse(text === '' ? '{}' : text));
}
