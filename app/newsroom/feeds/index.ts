/** The formats that outlets publish their news in. */
import type { FeedSpec } from '../schema.ts';
import { atom } from './atom.ts';
import type { FeedView } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

export { listedIn } from './entry.ts';
export { mappedIn, newsSitemap, sitemapType } from './news-sitemap.ts';

export const feedTypes: Readonly<Record<FeedSpec['format'], string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** The feed's whole text. */
export async function feedText(view: FeedView): Promise<string> {
  if (view.spec.format === 'json') return jsonFeed(view);
  return String(await (view.spec.format === 'atom' ? atom(view) : rss(view)));
}
