import { z } from 'zod';
import type { Store } from '../../../../infra/store/index.ts';
import { ask, inSpan, moment } from './ask.ts';

/**
 * A document is grouped by its story, and is folded into one a moment after it was stored. What is told of it waits for that; but not longer than this, in
 * milliseconds.
 */
export const foldedWithinMs = 120_000;
/** Stories live for days: documents of them that are older than this, in milliseconds, are not looked for. */
const storiesLiveMs = 31 * 86_400_000;

export interface Placement {
  readonly document: string;
  readonly story: string;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
}
const placementSchema = z.object({ document: z.string(), story: z.string(), joinedAt: moment });
const latest = 'argMax(story_documents.story, version) AS story, toUnixTimestamp64Milli(argMax(joined_at, version)) AS joinedAt';
/** `story_documents` lies in the order of days of publication. */
const fromDay = 'day >= toDate(fromUnixTimestamp64Milli({from:Int64})) - 1';

/** Which stories documents are in, by document. `from`: none of them was published before. */
export async function placementsOf(store: Store, documents: readonly string[], from: number): Promise<Map<string, Placement>> {
  if (documents.length === 0) return new Map();
  const rows = await ask(store, placementSchema, `SELECT document, ${latest} FROM story_documents WHERE ${fromDay} AND document IN {documents:Array(String)} GROUP BY document`, { documents: [...new Set(documents)], from });
  return new Map(rows.map((row) => [row.document, row]));
}

/** Those of these stories that a document has joined in the span. */
export async function joinedBetween(store: Store, stories: readonly string[], { since, until }: { readonly since: number; readonly until: number }): Promise<Set<string>> {
  if (stories.length === 0) return new Set();
  const rows = await ask(store, z.object({ story: z.string() }), `SELECT DISTINCT story FROM story_documents WHERE ${fromDay} AND ${inSpan('joined_at')} AND story IN {stories:Array(String)}`, { stories: [...new Set(stories)], since, until, from: since - storiesLiveMs });
  return new Set(rows.map(({ story }) => story));
}

const memberSchema = placementSchema.extend({ outlet: z.string(), reach: z.string(), own: z.boolean() });
export type StoryMember = z.infer<typeof memberSchema>;

/** The documents of stories, and who published them. */
export async function membersOf(store: Store, stories: readonly string[], { since }: { readonly since: number }): Promise<StoryMember[]> {
  if (stories.length === 0) return [];
  return ask(
    store,
    memberSchema,
    `SELECT placed.document AS document, placed.story AS story, placed.joinedAt AS joinedAt, covered.outlet AS outlet, covered.reach AS reach, covered.own AS own
     FROM (
       SELECT document, ${latest} FROM story_documents
       WHERE ${fromDay} AND document IN (SELECT document FROM story_documents WHERE ${fromDay} AND story IN {stories:Array(String)}) GROUP BY document HAVING story IN {stories:Array(String)}
     ) AS placed
     INNER JOIN (
       SELECT key, any(outlet) AS outlet, any(reach) AS reach, any(own) AS own FROM coverage
       WHERE hour >= fromUnixTimestamp64Milli({from:Int64}) - 86400 AND gone = 0 AND key IN (SELECT sipHash64(document) FROM story_documents WHERE ${fromDay} AND story IN {stories:Array(String)}) GROUP BY key
     ) AS covered ON covered.key = sipHash64(placed.document)`,
    { stories: [...new Set(stories)], from: since - storiesLiveMs },
  );
}

/** When the story of something that was seen at a time was known, or is no longer waited for. */
export const settledAt = (seenAt: number, placement: Placement | undefined): number => Math.max(seenAt, Math.min(placement?.joinedAt ?? Infinity, seenAt + foldedWithinMs));
