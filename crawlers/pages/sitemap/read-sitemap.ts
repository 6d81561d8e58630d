import { RejectedError } from '../../../infra/contracts/index.ts';
import { decodeBody, type HttpResponse } from '../../../infra/http/index.ts';
import { decompress } from '../../../infra/http/decompress.ts';
import { mostEntries, type SitemapReading } from './entry.ts';
import { readXml } from './read-xml.ts';

/** Characters of a `.xml.gz` once it is unpacked: 50,000 entries with their pictures. */
const largestUnpacked = 25_165_824;

/**
 * Reads an answer as a sitemap of any kind: news, plain or index, packed or not, a list of addresses, or a robots.txt that names some.
 * @throws {RejectedError} `not-a-sitemap`; `compression-bomb`, `too-large` and {RetryableError} `truncated` from unpacking
 */
export async function readSitemap(response: Pick<HttpResponse, 'body' | 'contentType' | 'text'>): Promise<SitemapReading> {
  const packed = response.body[0] === 0x1f && response.body[1] === 0x8b;
  const text = (packed ? decodeBody(await decompress(response.body, ['gzip'], largestUnpacked)).text : response.text()).replace(/^[\s\uFEFF\u0000]+/, '');
  if (text === '') throw notASitemap('The address answers with nothing.');
  const head = text.slice(0, 65_536);
  if (!head.includes('<')) return readText(text) ?? fail('The answer is no sitemap.');
  if (/<!doctype\s+html|<html[\s>]/i.test(head) && !/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(head)) throw notASitemap('The address answers with a web page, not with a sitemap.');
  if (/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) throw new RejectedError('The answer is a feed, not a sitemap.', { code: 'not-a-sitemap', hint: 'Give the source "kind: feed".' });
  return (await readXml(text)) ?? fail('The answer is no sitemap.');
}

/** One address a line, or the `Sitemap:` lines of a robots.txt. Null when it is neither. */
function readText(text: string): SitemapReading | null {
  const lines = text.split(/\r\n|[\r\n]/, mostEntries).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const named = lines.map((line) => /^sitemap\s*:\s*(\S+)/i.exec(line)?.[1]).filter((loc) => loc !== undefined);
  if (named.length > 0) return { entries: [], children: named.map((loc) => ({ loc, lastmod: '' })), warnings: [] };
  const addresses = lines.filter((line) => /^https?:\/\/\S+$/i.test(line));
  if (addresses.length === 0 || addresses.length < lines.length * 0.9) return null;
  return { entries: addresses.map((loc) => ({ loc, lastmod: '', title: '', published: '', language: '' })), children: [], warnings: addresses.length < lines.length ? ['lines that are no addresses left out'] : [] };
}

const notASitemap = (message: string): RejectedError =>
  new RejectedError(message, { code: 'not-a-sitemap', hint: 'Sitemaps are named in the site\'s robots.txt; that file\'s address works here, too.' });

function fail(message: string): never {
  throw notASitemap(message);
}
