import { noNetworkKeys, type NetworkKeys } from '../../../infra/config/index.ts';
import type { Collector, PollContext, PollResult, Presence, Source } from '../../contract/collector.ts';
import { listAt, presenceOf, readEntries, requireHolder } from '../edge/index.ts';
import { blueskyOptions } from './options.ts';
import { newestOf, readPages } from './pages.ts';
import { Session } from './session.ts';
import { isForMembers, toEntry, uriOf } from './to-entry.ts';
import { query, type Xrpc } from './xrpc.ts';

export interface BlueskySettings {
  readonly zone?: string;
  readonly keys?: NetworkKeys;
}

/** The public view knows no sessions: these are opened at the entry to the network. */
const publicViews = new Set(['public.api.bsky.app', 'api.bsky.app']);
const entryway = 'https://bsky.social';

/**
 * The collector of kind `bluesky`: a search, a feed or an organisation's account at the service of the source's address. Reads back to the
 * newest post of its last poll, in bounds. With the office's app password it asks in a session.
 * @throws {RejectedError} `holder-required` (accounts), `key-missing`, `key-expired`, `request-refused`, `not-bluesky`, `not-json`
 */
export function createBlueskyCollector({ zone = 'Asia/Ho_Chi_Minh', keys = noNetworkKeys }: BlueskySettings = {}): Collector {
  const { blueskyIdentifier: identifier, blueskyPassword: password } = keys;
  const sessions = new Map<string, Session>();

  const xrpcOf = (source: Source, { http, now, signal }: Omit<PollContext, 'state'>): Xrpc => {
    const { hostname, origin } = new URL(source.url);
    if (identifier === null || password === null) return { http, now, signal, service: origin, session: null };
    const service = publicViews.has(hostname) ? entryway : origin;
    const session = sessions.get(service) ?? new Session(identifier, password);
    sessions.set(service, session);
    return { http, now, signal, service, session };
  };

  return {
    kind: 'bluesky',
    social: true,
    options: blueskyOptions,
    needsHolder: ({ options }) => options?.['account'] !== undefined,
    async poll(source, context): Promise<PollResult> {
      const { privacy, state, now, signal } = context;
      const options = blueskyOptions.parse(source.options ?? {});
      if ('account' in options) requireHolder(source);
      const { views, warnings } = await readPages(options, state.etag, xrpcOf(source, context));
      const open = views.filter((view) => !isForMembers(view));
      const { items, refused } = await readEntries(open.map(toEntry), { privacy, base: 'https://bsky.app/', network: 'bluesky', zone, now: now() }, signal);
      const left = views.length - open.length;
      return {
        status: 'ok', httpStatus: 200, items, refused, etag: newestOf(views) ?? state.etag, lastModified: null,
        warnings: left === 0 ? warnings : [...warnings, `Left out, for their authors show them to signed-in readers only: ${left} posts.`],
      };
    },
    presence: (address, source, context): Promise<Presence> => presenceOf(context.signal, async () => {
      const uri = uriOf(address);
      if (uri === null) return 'unknown';
      const answer = await query(xrpcOf(source, context), 'app.bsky.feed.getPosts', { uris: uri });
      const posts = (answer as { readonly posts?: unknown } | null)?.posts;
      if (!Array.isArray(posts)) return 'unknown';
      return listAt(answer, 'posts').some((view) => (view as { readonly uri?: unknown } | null)?.uri === uri) ? 'there' : 'gone';
    }),
  };
}
