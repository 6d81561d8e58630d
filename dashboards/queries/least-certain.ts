import { z } from 'zod';
import { defineQuery } from './query.ts';
import { textIsVisible } from './visible.ts';

export const uncertainFields = ['topics', 'contentGroup', 'tone', 'stance'] as const;
export type UncertainField = (typeof uncertainFields)[number];

export interface LeastCertainParams extends Record<string, unknown> {
  /** When they were analysed. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly fields: readonly UncertainField[];
  readonly limit: number;
}

/**
 * What is guessed of an analysis: field, unit, label, its probability, and how sure that is: the share of the way from a blind guess
 * among so many labels to certainty, since a guess among five is right less often than one among three. Of a topic, either way.
 */
const guesses: Record<UncertainField, string> = {
  tone: `if(tone = '', [], [('tone', '', toString(tone), tone_score, (tone_score * 3 - 1) / 2)])`,
  contentGroup: `if(content_group = '', [], [('contentGroup', '', toString(content_group), content_group_score, (content_group_score * 5 - 1) / 4)])`,
  stance: `arrayMap((of, sure) -> ('stance', toString(of), if(mapContains(stances, of), toString(stances[of]), 'not-about'), sure, (sure * 4 - 1) / 3), mapKeys(stance_scores), mapValues(stance_scores))`,
  topics: `arrayMap((topic, sure) -> ('topics', '', toString(topic), sure, abs(sure * 2 - 1)), topics, topic_scores)`,
};
const least: Record<UncertainField, string> = {
  tone: `if(tone = '', 1, (tone_score * 3 - 1) / 2)`,
  contentGroup: `if(content_group = '', 1, (content_group_score * 5 - 1) / 4)`,
  stance: `arrayMin(sure -> (sure * 4 - 1) / 3, arrayPushBack(mapValues(stance_scores), 1))`,
  topics: `arrayMin(sure -> abs(sure * 2 - 1), arrayPushBack(topic_scores, 1))`,
};

/** More than are shown: some have a newer content or analysis, have expired, or say the same as others. */
const candidates = 1000;

/**
 * The documents of which the models were least sure lately, articles before posts, each with what they are least sure of in it: in the
 * newest analysis of the content that is shown, where nobody has put any of the fields right. Equal texts come once.
 */
export const leastCertain = defineQuery({
  name: 'least-certain',
  sql: ({ fields }: LeastCertainParams) => `
    WITH candidates AS (
      SELECT document FROM analyses
      WHERE analysed_at >= fromUnixTimestamp64Milli({from:Int64}) AND analysed_at < fromUnixTimestamp64Milli({to:Int64})
        AND document NOT IN (SELECT document FROM corrections FINAL WHERE NOT withdrawn AND has({fields:Array(String)}, toString(field)))
      ORDER BY kind NOT IN ('article', ''), least(1, ${fields.map((field) => least[field]).join(', ')})
      LIMIT ${candidates}
    )
    SELECT id, documents.kind AS kind, guess.1 AS field, guess.2 AS unit, guess.3 AS label, guess.4 AS score
    FROM (
      SELECT document, revision, arrayJoin(arrayConcat([], ${fields.map((field) => guesses[field]).join(', ')})) AS guess
      FROM (
        SELECT document, revision, content_group, content_group_score, tone, tone_score, stances, stance_scores, topics, topic_scores FROM analyses
        WHERE document IN (SELECT document FROM candidates)
        ORDER BY revision DESC, analysed_at DESC
        LIMIT 1 BY document
      )
      ORDER BY guess.5
      LIMIT 1 BY document
    ) AS guessed
    INNER JOIN (
      SELECT id, kind, revision, content_hash FROM documents FINAL
      WHERE id IN (SELECT document FROM candidates) AND state != 'removed' AND ${textIsVisible}
    ) AS documents ON documents.id = guessed.document AND documents.revision = guessed.revision
    ORDER BY documents.kind != 'article', guess.5, id
    LIMIT 1 BY documents.content_hash
    LIMIT {limit:UInt32}`,
  bind: ({ from, to, now, fields, limit }: LeastCertainParams) => ({ from, to, now, fields, limit }),
  row: z.object({ id: z.string(), kind: z.string(), field: z.string(), unit: z.string(), label: z.string(), score: z.number() }),
});
export type UncertainRow = z.infer<typeof leastCertain.row>;
