import { z } from 'zod';
import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import type { Collector, PollContext, PollResult, Presence } from '../../contract/collector.ts';
import { keyMissing, presenceOf, readEntries, requireHolder, textAt } from '../edge/index.ts';
import { askGraph, GraphMissing, type Graph } from './graph.ts';
import { newestOf, readPages } from './pages.ts';
import { idOf, toEntries } from './to-entries.ts';

export interface FacebookSettings {
  readonly zone?: string;
  readonly keys?: NetworkKeys;
  /** Where the interface is (default `https://graph.facebook.com`). */
  readonly origin?: string;
}

const optionsSchema = z.strictObject({
  /** The page's id or user name. */
  page: z.string().regex(/^[\w.-]{1,80}$/, 'give the id or the user name of a page, for example "sokhcn.hucau"'),
  /** Public comments under the page's posts, too. */
  comments: z.boolean().default(true),
});

/**
 * The collector of kind `facebook`: the posts of a page that the office's token may read, and the comments below them without their
 * authors: comments have no voice.
 * @throws {RejectedError} `holder-required`, `key-missing`, `key-expired`, `permission-missing`, `page-not-readable`; {RetryableError} `rate-limited`
 */
export function createFacebookCollector({ zone = 'Asia/Ho_Chi_Minh', keys = noNetworkKeys, origin = 'https://graph.facebook.com' }: FacebookSettings = {}): Collector {
  const graphOf = ({ http, now, signal }: Omit<PollContext, 'state'>): Graph => {
    if (keys.facebook === null) throw keyMissing('Facebook', ['facebook']);
    return { http, now, signal, origin, token: keys.facebook };
  };
  return {
    kind: 'facebook',
    social: true,
    options: optionsSchema,
    async poll(source, context): Promise<PollResult> {
      const { privacy, state, now, signal } = context;
      requireHolder(source);
      const { page, comments } = optionsSchema.parse(source.options ?? {});
      const { posts, warnings } = await readPages(page, comments, state.etag, graphOf(context));
      const entries = posts.flatMap((post) => toEntries(post, page));
      const { items, refused } = await readEntries(entries, { privacy, base: 'https://www.facebook.com/', network: 'facebook', zone, now: now() }, signal);
      return { status: 'ok', httpStatus: 200, items, refused, etag: newestOf(posts) ?? state.etag, lastModified: null, warnings };
    },
    presence: (address, { options }, context): Promise<Presence> => presenceOf(context.signal, async () => {
      const id = idOf(address);
      if (id === null) return 'unknown';
      const graph = graphOf(context);
      try {
        return textAt(await askGraph(graph, id, { fields: 'id' }), 'id') === id ? 'there' : 'unknown';
      } catch (error) {
        if (!(error instanceof GraphMissing)) throw error;
        // A token that may read the page no more gets the same answer for every post.
        const { page } = optionsSchema.parse(options ?? {});
        return textAt(await askGraph(graph, encodeURIComponent(page), { fields: 'id' }), 'id') === '' ? 'unknown' : 'gone';
      }
    }),
  };
}
