import { z } from 'zod';
import { flag, instant, integer } from './cells.ts';
import { defineQuery } from './query.ts';
import { textIsVisible } from './visible.ts';

export interface StatementCoverageParams extends Record<string, unknown> {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Addresses of the statement, folded as texts are (words with one blank between them), and as patterns of how they are written out. */
  readonly addresses: readonly { readonly folded: string; readonly pattern: string }[];
  /** Folded runs of its words, 250 at most. */
  readonly phrases: readonly string[];
  readonly units: readonly string[];
  /** Documents whose stories are the statement's. */
  readonly documents: readonly string[];
  readonly limit: number;
  readonly now: number;
}

const within = 'published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at < fromUnixTimestamp64Milli({to:Int64})';
const storiesOf = "(SELECT story FROM documents FINAL WHERE id IN {documents:Array(String)} AND story != '')";
/** A folded text holds words with one blank between them, so that a run begins and ends at blanks. What is searched for is never nothing. */
const needles = (given: readonly string[]): string[] => (given.length === 0 ? ['\u0000'] : given.map((words) => ` ${words} `));

/**
 * Who reported a statement since it appeared: what names its address, or repeats a run of its words and names a unit of its case or is in its story. What
 * the office publishes itself is no report. Of posts only that there is one: neither title nor text. Texts are read of those only that could be one.
 */
export const statementCoverage = defineQuery({
  name: 'statement-coverage',
  sql: ({ addresses }: StatementCoverageParams) => `
    WITH story IN ${storiesOf} AS isSameStory,
      multiSearchAny(concat(' ', folded, ' '), {addresses:Array(String)}) AND match(lowerUTF8(text), {written:String}) AS isLinked,
      multiSearchFirstIndex(concat(' ', folded, ' '), {phrases:Array(String)}) AS phraseAt
    SELECT id, kind, outlet, language, tone, toUnixTimestamp64Milli(published_at) AS publishedAt, published_known AS publishedKnown, if(kind = 'article', title, '') AS shownTitle, reprint_of != '' AS isReprint, state,
      isLinked AS linked, phraseAt AS phrase, isSameStory AS sameStory, count() OVER () AS total
    FROM documents FINAL
    WHERE id IN
      (
        SELECT id FROM documents WHERE ${within} AND (hasAny(units, {units:Array(String)}) OR story IN ${storiesOf})
        ${addresses.map((_, at) => `UNION ALL SELECT id FROM documents WHERE ${within} AND hasAllTokens(folded, {tokens${at}:Array(String)})`).join('\n        ')}
      )
      AND ${within} AND NOT own AND ${textIsVisible} AND (isLinked OR (phraseAt > 0 AND (isSameStory OR hasAny(units, {units:Array(String)}))))
    ORDER BY published_at, id
    LIMIT {limit:UInt32}`,
  bind: ({ from, to, addresses, phrases, units, documents, limit, now }: StatementCoverageParams) => ({
    from, to, addresses: needles(addresses.map(({ folded }) => folded)), written: addresses.map(({ pattern }) => pattern).join('|') || '^$', phrases: needles(phrases), units, documents, limit, now,
    ...Object.fromEntries(addresses.map(({ folded }, at) => [`tokens${at}`, folded.split(' ')])),
  }),
  row: z.object({
    id: z.string(), kind: z.enum(['article', 'post', 'comment']), outlet: z.string(), language: z.string(), tone: z.string(), publishedAt: instant, publishedKnown: flag, shownTitle: z.string(), isReprint: flag, state: z.string(),
    linked: flag,
    /** Which of the phrases stands first in it; 0: none. */
    phrase: integer,
    sameStory: flag, total: integer,
  }),
});
export type StatementCoverageRow = z.infer<typeof statementCoverage.row>;
