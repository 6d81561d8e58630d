import { z } from 'zod';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, inSpan, moment } from '../parts/ask.ts';

const flagSchema = z.object({
  document: z.string(),
  contentHash: z.string(),
  fact: z.string(),
  factKind: z.enum(['fact-check', 'record']),
  probability: z.number(),
  flaggedAt: moment,
  /** Of publication; null where that is not known. */
  publishedAt: moment.nullable(),
  judged: z.coerce.boolean(),
  judgedAt: moment,
});
export type FlagRow = z.infer<typeof flagSchema>;

/**
 * Flags that were made in the span, with what people found of them. Of a flag's score and evidence only: what a document's topic, tone or stance is, and who
 * publishes it, has no part in it.
 */
export const flagsBetween = (store: Store, { level, ...span }: { readonly since: number; readonly until: number; readonly level: 'strong' | 'suggest' }): Promise<FlagRow[]> =>
  ask(
    store,
    flagSchema,
    `SELECT f.document AS document, f.content_hash AS contentHash, f.fact AS fact, f.fact_kind AS factKind, round(f.probability, 4) AS probability,
       toUnixTimestamp64Milli(f.flagged_at) AS flaggedAt, toUnixTimestamp64Milli(f.published_at) AS publishedAt,
       toUInt8(j.document != '' AND NOT j.withdrawn) AS judged, toUnixTimestamp64Milli(j.judged_at) AS judgedAt
     FROM (SELECT document, content_hash, fact, fact_kind, probability, flagged_at, published_at FROM flags FINAL WHERE ${inSpan('flagged_at')} AND level IN {levels:Array(String)}) AS f
     LEFT JOIN (SELECT document, content_hash, fact, withdrawn, judged_at FROM judgements FINAL WHERE document IN (SELECT document FROM flags WHERE ${inSpan('flagged_at')})) AS j
       ON j.document = f.document AND j.content_hash = f.content_hash AND j.fact = f.fact
     ORDER BY f.flagged_at, document, fact`,
    { ...span, levels: level === 'strong' ? ['strong'] : ['strong', 'suggest'] },
  );

export const isJudged = ({ judged, judgedAt }: FlagRow, by: number): boolean => judged && judgedAt <= by;
