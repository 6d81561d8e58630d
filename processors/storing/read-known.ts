import { z } from 'zod';
import { documentKindSchema, revisitFingerprint, type Sighting } from '../../infra/contracts/index.ts';
import type { Store } from '../../infra/store/contract.ts';
import { Known } from './known.ts';

export interface Wanted {
  /** Documents that the batch may touch. */
  readonly documents: ReadonlySet<string>;
  /** Of these, those that are visited again: their texts are read too. */
  readonly revisited: ReadonlySet<string>;
  readonly sightings: readonly { readonly source: string; readonly sighting: Sighting }[];
}

const iso = (column: string): string => `formatDateTime(${column}, '%FT%T', 'UTC')`;

/** Reads what the store knows of a batch's documents and sightings, in as few queries as tables. */
export async function readKnown(store: Store, wanted: Wanted): Promise<Known> {
  const known = new Known();
  const ids = [...wanted.documents];
  const rows = async <Row>(schema: z.ZodType<Row>, query: string, query_params: Record<string, unknown>): Promise<Row[]> => {
    const result = await store.client.query({ query, query_params, format: 'JSONEachRow' });
    return z.array(schema).parse(await result.json());
  };
  if (ids.length > 0) {
    // Together, so that when one fails none is left to reject unheard.
    const [documents, revisions, analyses, corrected, erasures] = await Promise.all([
      rows(
        z.object({ id: z.string(), source: z.string(), item: z.string(), title: z.string(), first: z.string(), revision: z.coerce.number(), state: z.enum(['current', 'corrected', 'removed']), kind: documentKindSchema, outlet: z.string(), body: z.string() }),
        `SELECT id, source, item, title, ${iso('first_stored_at')} AS first, revision, state, kind, outlet, if(has({revisited:Array(String)}, id), text, '') AS body FROM documents FINAL WHERE id IN {ids:Array(String)}`,
        { ids, revisited: [...wanted.revisited] },
      ),
      rows(
        z.object({ document: z.string(), revision: z.coerce.number(), content_hash: z.string(), sighting: z.string(), seen: z.coerce.number() }),
        `SELECT document, revision, content_hash, sighting, toUnixTimestamp64Milli(seen_at) AS seen FROM revisions FINAL WHERE document IN {ids:Array(String)}`,
        { ids },
      ),
      rows(
        z.object({ document: z.string(), revision: z.coerce.number(), model: z.string() }),
        `SELECT DISTINCT document, revision, model FROM analyses WHERE document IN {ids:Array(String)}`,
        { ids },
      ),
      rows(z.object({ document: z.string() }), `SELECT DISTINCT document FROM corrections WHERE document IN {ids:Array(String)}`, { ids }),
      erasedAmong(store, ids),
    ]);
    for (const row of documents) known.setDocument(row.id, { source: row.source, item: row.item, title: row.title, firstStoredAt: `${row.first}.000Z`, revision: row.revision, state: row.state, kind: row.kind, outlet: row.outlet, text: row.body });
    for (const row of revisions) known.addRevision(row.document, { revision: row.revision, contentHash: row.content_hash, sighting: row.sighting, seenAt: row.seen });
    for (const row of analyses) known.addAnalysis(row.document, row.revision, row.model);
    for (const row of corrected) known.addCorrected(row.document);
    for (const id of erasures) known.addErased(id);
  }
  if (wanted.revisited.size > 0) {
    const visits = await rows(
      z.object({ document: z.string(), reason: z.string(), seen: z.coerce.number() }),
      `SELECT document, argMax(reason, at) AS reason, toUnixTimestamp64Milli(max(at)) AS seen FROM ledger FINAL
       WHERE source IN {sources:Array(String)} AND item IN {items:Array(String)} AND document IN {documents:Array(String)} AND fingerprint = {revisit:String} GROUP BY document`,
      { sources: [...new Set(wanted.sightings.map(({ source }) => source))], items: wanted.sightings.map(({ sighting }) => sighting.item), documents: [...wanted.revisited], revisit: revisitFingerprint },
    );
    for (const { document, reason, seen } of visits) known.setLastRevisit(document, { reason, at: seen });
  }
  if (wanted.sightings.length > 0) {
    const settled = await rows(
      z.object({ sighting: z.string() }),
      // A dead letter is no final fate: driven again it may still be stored.
      `SELECT sighting FROM ledger FINAL
       WHERE source IN {sources:Array(String)} AND item IN {items:Array(String)} AND sighting IN {sightings:Array(String)} AND disposition != 'deadLettered'`,
      {
        sources: [...new Set(wanted.sightings.map(({ source }) => source))],
        items: wanted.sightings.map(({ sighting }) => sighting.item),
        sightings: wanted.sightings.map(({ sighting }) => sighting.id),
      },
    );
    for (const row of settled) known.settle(row.sighting);
  }
  return known;
}

/** Which of these documents and items were erased. */
export async function erasedAmong(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const result = await store.client.query({ query: 'SELECT DISTINCT document FROM erasures WHERE document IN {ids:Array(String)}', query_params: { ids }, format: 'JSONEachRow' });
  return (await result.json<{ document: string }>()).map((row) => row.document);
}
