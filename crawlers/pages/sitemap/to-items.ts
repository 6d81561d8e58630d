import { documentIdOf, hashOf } from '../../../infra/contracts/index.ts';
import { addressKey, canonicalUrl, sameSite } from '../../../infra/http/index.ts';
import type { ReadDateOptions } from '../../../infra/text/dates.ts';
import type { ListedArticle, RefusedEntry } from '../../contract/collector.ts';
import type { SitemapEntry } from './entry.ts';
import { plainLine } from './plain-line.ts';
import { datesOf, stampsAllAlike, type Dates } from './recent.ts';

export interface ItemParts {
  /** The sitemap's own address: it may only list its own site. */
  readonly base: string;
  readonly wanted: (url: string) => boolean;
  /** Entries older than this moment are left out. */
  readonly cutoff: number;
  readonly dates: ReadDateOptions;
}

export interface Dated<T> {
  readonly item: T;
  /** Null where the sitemap does not say. */
  readonly newest: number | null;
}

export interface Items {
  readonly items: readonly Dated<ListedArticle>[];
  readonly refused: readonly RefusedEntry[];
  readonly warnings: readonly string[];
}

const yieldEvery = 500;

/** The recent entries of one sitemap as articles to fetch; those without a usable address are refused. */
export async function toItems(entries: readonly SitemapEntry[], { base, wanted, cutoff, dates }: ItemParts): Promise<Items> {
  const alike = stampsAllAlike(entries);
  const items: Dated<ListedArticle>[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % yieldEvery === yieldEvery - 1) await new Promise(setImmediate);
    const read = datesOf(entry, dates, !alike);
    if (read.newest !== null && read.newest < cutoff) continue;
    const address = addressOf(entry.loc, base);
    if (typeof address !== 'string') refused.push({ item: hashOf('refused', base, entry.loc || entry.title), fingerprint: hashOf(entry.loc, entry.title), ...address });
    else if (wanted(address)) items.push({ item: toItem(entry, address, read), newest: read.newest });
  }
  return { items, refused, warnings: alike ? ['all entries bear the same lastmod: it is not believed'] : [] };
}

function toItem(entry: SitemapEntry, url: string, { published, modified }: Dates): ListedArticle {
  const title = plainLine(entry.title, 1_000);
  const publishedAt = published?.toISOString() ?? null;
  const modifiedAt = modified?.toISOString() ?? null;
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec(entry.language.trim())?.[0].toLowerCase() ?? null;
  return {
    kind: 'article',
    item: documentIdOf(addressKey(url)),
    url,
    fingerprint: hashOf(title, publishedAt ?? '', modifiedAt ?? ''),
    listing: { title, summary: '', content: '', publishedAt, modifiedAt, image: null, language, section: null },
  };
}

function addressOf(loc: string, base: string): string | { readonly reason: string; readonly detail: string } {
  if (loc === '') return { reason: 'no-address', detail: 'The entry names no address.' };
  let url: string;
  try {
    url = canonicalUrl(loc, base);
  } catch {
    return { reason: 'bad-url', detail: 'The entry\'s address is not a web address.' };
  }
  return sameSite(url, base) ? url : { reason: 'other-site', detail: `A sitemap may list its own site only, not ${new URL(url).hostname}.` };
}
