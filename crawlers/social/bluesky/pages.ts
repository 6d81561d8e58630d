import { RejectedError } from '../../../infra/contracts/index.ts';
import { listAt, objectAt, textAt } from '../edge/index.ts';
import type { BlueskyOptions, FeedName } from './options.ts';
import { query, type Xrpc } from './xrpc.ts';

/** Posts a page, and pages a poll: the search index is not meant for harvesting. */
const pageSize = 100;
const mostPages = 4;

export interface Pages {
  /** Post views, newest first where the service sorts them so; reposts left out. */
  readonly views: readonly unknown[];
  readonly warnings: readonly string[];
}

/**
 * Reads a listing back to what the last poll had seen (`since`, ISO 8601), or to its bound.
 * @throws {RejectedError} `not-bluesky` where the service answers something else
 */
export async function readPages(options: BlueskyOptions, since: string | null, xrpc: Xrpc): Promise<Pages> {
  const ask = await requestOf(options, xrpc);
  const views: unknown[] = [];
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await ask(cursor).catch((error: unknown) => {
      // Some services show strangers the first page of a search and no other.
      if (page > 0 && error instanceof RejectedError && error.code === 'key-missing') return null;
      throw error;
    });
    if (answer === null) return { views, warnings: ['Only the first page: the service wants a session for the rest.'] };
    const listed = viewsOf(answer);
    views.push(...listed);
    cursor = textAt(answer, 'cursor');
    if (cursor === '' || listed.length === 0 || (since !== null && listed.some((view) => textAt(view, 'indexedAt') <= since))) return { views, warnings: [] };
  }
  return { views, warnings: since === null ? [] : [`More than ${mostPages * pageSize} new posts: the oldest were left out.`] };
}

/** The newest time in some views; what the next poll reads back to. */
export function newestOf(views: readonly unknown[]): string | null {
  return views.map((view) => textAt(view, 'indexedAt')).filter((time) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time)).sort().at(-1) ?? null;
}

async function requestOf(options: BlueskyOptions, xrpc: Xrpc): Promise<(cursor: string) => Promise<unknown>> {
  const paged = (method: string, parameters: Record<string, string>) => (cursor: string) =>
    query(xrpc, method, { ...parameters, limit: String(pageSize), ...(cursor === '' ? {} : { cursor }) });
  if ('search' in options) return paged('app.bsky.feed.searchPosts', { q: options.search, sort: 'latest', ...(options.language === undefined ? {} : { lang: options.language }) });
  if ('account' in options) return paged('app.bsky.feed.getAuthorFeed', { actor: options.account, filter: 'posts_and_author_threads' });
  return paged('app.bsky.feed.getFeed', { feed: await feedUri(options.feed, xrpc) });
}

async function feedUri({ actor, key }: FeedName, xrpc: Xrpc): Promise<string> {
  const did = actor.startsWith('did:') ? actor : textAt(await query(xrpc, 'com.atproto.identity.resolveHandle', { handle: actor }), 'did');
  if (!did.startsWith('did:')) throw new RejectedError('The owner of the feed is not known to the service.', { code: 'request-refused' });
  return `at://${did}/app.bsky.feed.generator/${key}`;
}

/** A search lists posts, a feed lists posts with the reason why; a repost is somebody else's act about a post. */
function viewsOf(answer: unknown): readonly unknown[] {
  const body = objectAt(answer);
  if (Array.isArray(body?.['posts'])) return listAt(body, 'posts');
  if (Array.isArray(body?.['feed'])) return listAt(body, 'feed').filter((item) => !textAt(item, 'reason', '$type').endsWith('#reasonRepost')).map((item) => objectAt(item, 'post'));
  throw new RejectedError('The service does not answer as Bluesky does.', { code: 'not-bluesky', hint: 'The address of the source is that of a service, for example https://public.api.bsky.app or https://bsky.social.' });
}
