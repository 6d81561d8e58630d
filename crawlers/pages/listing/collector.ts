import { RejectedError } from '../../../infra/contracts/index.ts';
import type { Collector, PollContext, PollResult, Source } from '../../contract/collector.ts';
import { listingOptions } from './options.ts';
import { readListing } from './read-listing.ts';

export interface ListingCollectorOptions {
  /** IANA zone of dates that name none (default `Asia/Ho_Chi_Minh`). */
  readonly zone?: string;
}

/** The collector of kind `listing`: lists the articles that a front page or a section links to. */
export function createListingCollector({ zone = 'Asia/Ho_Chi_Minh' }: ListingCollectorOptions = {}): Collector {
  return {
    kind: 'listing',
    social: false,
    options: listingOptions,
    async poll(source: Source, { http, state, now, signal }: PollContext): Promise<PollResult> {
      const options = listingOptions.parse(source.options ?? {});
      const response = await http.request({ url: source.url, etag: state.etag, lastModified: state.lastModified, headers: { accept: 'text/html, application/xhtml+xml' }, signal });
      if (response.status === 304) return { status: 'not-modified', httpStatus: 304 };
      const html = response.text();
      if (!isPage(response.contentType, html)) {
        throw new RejectedError('The address does not answer with a web page.', { code: 'not-html', hint: 'Feeds are read by "kind: feed", sitemaps by "kind: sitemap".' });
      }
      const { items, refused, warnings } = await readListing(html, response.url, { options, zone, now: now() });
      signal.throwIfAborted();
      return { status: 'ok', httpStatus: response.status, items, refused, etag: response.etag, lastModified: response.lastModified, warnings };
    },
  };
}

function isPage(contentType: string, body: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const head = body.slice(0, 8_192);
  if (/^\s*<\?xml[^>]*>\s*<(?:rss|feed|urlset|sitemapindex)|^\s*[{[]/i.test(head)) return false;
  if (type === 'text/html' || type === 'application/xhtml+xml') return /<[a-z!]/i.test(head);
  return ['', 'text/plain', 'application/octet-stream', 'text/xml', 'application/xml'].includes(type) && /<!doctype\s+html|<html[\s>]|<body[\s>]/i.test(head);
}
