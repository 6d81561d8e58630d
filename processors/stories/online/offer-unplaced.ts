import { z } from 'zod';
import { documentKinds } from '../../../infra/contracts/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import { offerContents, type OfferOptions } from './offer.ts';

/** Documents stored so lately are on their way. */
const settledSeconds = 120;
const atOnce = 300;

const rowSchema = z.object({ document: z.string(), contentHash: z.string(), kind: z.enum(documentKinds), outlet: z.string(), title: z.string(), text: z.string(), syndicatedFrom: z.string().nullable(), publishedAt: z.string() });

/**
 * Offers what the store holds and no story has: documents of before there were stories, or whose offer was lost. Oldest first, as they came.
 * @returns how many
 */
export async function offerUnplaced(store: Store, options: OfferOptions & { readonly signal: AbortSignal }): Promise<number> {
  const result = await store.client.query({
    query: `SELECT id FROM documents FINAL WHERE story = '' AND expires_at > now() AND first_stored_at < now() - ${settledSeconds} ORDER BY published_at`,
    format: 'JSONEachRow',
  });
  const ids = (await result.json<{ id: string }>()).map(({ id }) => id);
  for (let at = 0; at < ids.length && !options.signal.aborted; at += atOnce) {
    const rows = await store.client.query({
      query: `SELECT id AS document, content_hash AS contentHash, kind, outlet, title, text, syndicated_from AS syndicatedFrom, concat(formatDateTime(published_at, '%FT%T', 'UTC'), '.000Z') AS publishedAt
              FROM documents FINAL WHERE id IN {ids:Array(String)} ORDER BY published_at`,
      query_params: { ids: ids.slice(at, at + atOnce) },
      format: 'JSONEachRow',
    });
    await offerContents(z.array(rowSchema).parse(await rows.json()), options);
  }
  return ids.length;
}
