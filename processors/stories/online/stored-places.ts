import { z } from 'zod';
import { documentKinds } from '../../../infra/contracts/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import type { Placed } from '../folding/placed.ts';
import { packSketch, sketchVersion } from '../sketch/pack.ts';

/** Documents of one day that are read into memory at most: the newest. */
const mostOfDay = 120_000;

const rowSchema = z.object({
  document: z.string(), day: z.coerce.number(), story: z.string(), reprintOf: z.string(), likeness: z.number(), placedBy: z.enum(['machine', 'hand']), contentHash: z.string(), kind: z.enum(documentKinds),
  publishedAt: z.coerce.number(), sketch: z.string(), version: z.coerce.number(),
});

const columns = `document, toUInt32(day) AS day, story, reprint_of AS reprintOf, likeness, placed_by AS placedBy, content_hash AS contentHash, kind, toUnixTimestamp64Milli(published_at) AS publishedAt, sketch, version`;

/** Of a text of which nothing is known any more: like no other. */
const blank = packSketch({ outlet: 0, after: 0, terms: [], places: [], names: [], days: [], figures: [], shingles: [], runs: 0 });

/**
 * Where documents are, as the store has it. Those whose sketch has expired, or was made by other rules, cannot be compared: nothing is folded
 * with them, but they go along when a person moves their story.
 */
export const storedPlaces = (store: Store): StoredPlaces => {
  const ask = async (where: string, query_params: Record<string, unknown>, { unreadable = false } = {}): Promise<Placed[]> => {
    const rows = await store.client.query({ query: `SELECT ${columns} FROM (SELECT *, published_at FROM story_documents FINAL WHERE ${where})`, query_params, format: 'JSONEachRow', clickhouse_settings: { use_skip_indexes_if_final: 1 } });
    const placed: Placed[] = [];
    for (const row of z.array(rowSchema).parse(await rows.json())) {
      const sketch = Buffer.from(row.sketch, 'base64');
      const isReadable = sketch[0] === sketchVersion;
      if (isReadable || unreadable) placed.push({ ...row, reprintOf: row.reprintOf || null, sketch: isReadable ? sketch : blank });
    }
    return placed;
  };
  return {
    ofDay: (day) => ask(`day = toDate({day:UInt32}) ORDER BY published_at DESC LIMIT ${mostOfDay}`, { day }),
    ofDocuments: (documents) => (documents.length === 0 ? Promise.resolve([]) : ask('document IN {documents:Array(String)}', { documents })),
    ofStories: (stories) => (stories.length === 0 ? Promise.resolve([]) : ask('story IN {stories:Array(String)}', { stories }, { unreadable: true })),
    ofReprints: (document) => ask('reprint_of = {document:String}', { document }, { unreadable: true }),
  };
};

export interface StoredPlaces {
  /** `day` counted from 1970. */
  ofDay(day: number): Promise<Placed[]>;
  ofDocuments(documents: readonly string[]): Promise<Placed[]>;
  ofStories(stories: readonly string[]): Promise<Placed[]>;
  /** Those that repeat a document. */
  ofReprints(document: string): Promise<Placed[]>;
}
