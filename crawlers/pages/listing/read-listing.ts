import { documentIdOf, hashOf, RejectedError } from '../../../infra/contracts/index.ts';
import { addressKey } from '../../../infra/http/index.ts';
import { isMonthFirst } from '../../../infra/text/dates.ts';
import { searchable } from '../../../infra/text/index.ts';
import type { ListedArticle, RefusedEntry } from '../../contract/collector.ts';
import { byDiscovery } from './by-discovery.ts';
import { bySelectors } from './by-selectors.ts';
import { dateOf } from './details.ts';
import { parseDom } from './dom.ts';
import type { BrokenEntry, ListEntry } from './entry.ts';
import type { ListingOptions } from './options.ts';

export interface ListingParts {
  readonly options: ListingOptions;
  /** IANA zone of dates that name none. */
  readonly zone: string;
  readonly now: Date;
}

export interface ListingRead {
  readonly items: readonly ListedArticle[];
  readonly refused: readonly RefusedEntry[];
  readonly warnings: readonly string[];
}

/**
 * Reads a list page (a front page, a section) into the articles it links to; each address once, 500 at most.
 * @param page the page's own address, after redirects
 * @throws {RejectedError} `no-article-links` where nothing on the page looks like an article, `selector-finds-nothing`
 */
export async function readListing(html: string, page: string, { options, zone, now }: ListingParts): Promise<ListingRead> {
  const { root, warnings } = await parseDom(html);
  const selected = options.links !== undefined || options.item !== undefined;
  const { entries, broken } = selected ? bySelectors(root, page, options) : { entries: await byDiscovery(root, page), broken: [] };
  if (entries.length === 0 && broken.length === 0) throw selected ? selectorFindsNothing() : noArticleLinks();
  const monthFirst = isMonthFirst(entries.flatMap(({ dates }) => dates));
  return {
    items: entries.map((entry) => toItem(entry, dateOf(entry.dates, { zone, now, monthFirst }))),
    refused: [...new Map(broken.map((entry) => toRefused(entry, page)).map((entry) => [entry.item, entry])).values()],
    warnings,
  };
}

function toItem({ url, title, summary, image }: ListEntry, publishedAt: string | null): ListedArticle {
  return {
    kind: 'article',
    item: documentIdOf(addressKey(url)),
    url,
    // The title's words only: teasers, dates and pictures come and go with an article's place on the page.
    fingerprint: hashOf(searchable(title)),
    listing: { title, summary, content: '', publishedAt, modifiedAt: null, image, language: null, section: null },
  };
}

function toRefused({ href, title, reason }: BrokenEntry, page: string): RefusedEntry {
  const detail = reason === 'no-address' ? 'The entry has no link.' : 'The entry\'s address is not a web address.';
  const fingerprint = hashOf(href, title);
  return { item: hashOf('refused', page, fingerprint), fingerprint, reason, detail: title === '' ? detail : `${detail} (“${title.slice(0, 120).toWellFormed()}”)` };
}

const noArticleLinks = (): RejectedError =>
  new RejectedError('Nothing on the page looks like a link to an article.', { code: 'no-article-links', hint: 'Name the links with "options: { links: … }"; a page that needs JavaScript wants "kind: rendered".' });

const selectorFindsNothing = (): RejectedError =>
  new RejectedError('The source\'s selector finds nothing on the page.', { code: 'selector-finds-nothing', hint: 'The site may have changed its layout: look at the page\'s source and mend "options", or leave them out.' });
