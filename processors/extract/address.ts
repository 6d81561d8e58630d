import { canonicalUrl, sameSite } from '../../infra/http/url.ts';
import { fold } from '../../infra/text/index.ts';
import { isFrontPage } from './front-page.ts';

export interface Addresses {
  /** Where the listing said the article is; canonical. */
  readonly listed: string;
  /** Where it was found, after redirects; null when nothing was fetched. */
  readonly fetched: string | null;
  /** What the page says of itself (`rel=canonical`, `og:url`). */
  readonly declared: string | null;
  /** The article's headline: what its address may be made of. */
  readonly title?: string;
}

/**
 * The article's one address. A declaration is believed only within the registrable domain that was really fetched (else any
 * page could take another outlet's place), and never when it names the front page or, by its words and number, something else
 * than this article. A redirect to another site (feed
 * readers' counting links) moves the article there; within a site the listed address stays, as it is the item's key.
 */
export function articleAddress({ listed, fetched, declared, title = '' }: Addresses): string {
  const found = fetched === null ? listed : (attempt(fetched) ?? listed);
  const claimed = declared === null || declared.trim() === '' ? null : attempt(declared, fetched ?? listed);
  if (claimed !== null && sameSite(claimed, found) && !isFrontPage(claimed) && isSameArticle(claimed, found, title)) return claimed;
  return sameSite(found, listed) || isFrontPage(found) ? listed : found;
}

const leastWords = 4;
const longId = /\d{4,}/g;

/**
 * Whether two addresses of one site can be one article's. Templates declare another article's address, or the section's, on
 * every page: then neither number nor words are shared, and the headline's words are not in it either.
 */
function isSameArticle(claimed: string, found: string, title: string): boolean {
  const [a, b] = [new URL(claimed), new URL(found)];
  const ids = new Set(`${b.pathname}${b.search}`.match(longId) ?? []);
  if (a.pathname === b.pathname || (`${a.pathname}${a.search}`.match(longId) ?? []).some((id) => ids.has(id))) return true;
  const [own, other] = [wordsOf(a), wordsOf(b)];
  const headline = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const isNamed = (words: readonly string[]): boolean => words.length >= leastWords;
  if (isNamed(own)) return share(own, other) >= 0.4 || share(own, headline) >= 0.4 || (!isNamed(other) && headline.length === 0);
  // The address that was read names the article, the claimed one only a section.
  return !isNamed(other) && !(ids.size > 0 && !longIdIn(a) && a.search === '');
}

const longIdIn = (url: URL): boolean => /\d{4,}/.test(`${url.pathname}${url.search}`);
const wordsOf = (url: URL): string[] => fold(safelyDecoded(url.pathname.split('/').filter(Boolean).at(-1) ?? '')).replace(/\.\w{2,5}$/, '').match(/[a-z]+/g) ?? [];
const share = (of: readonly string[], within: readonly string[]): number => of.filter((word) => within.includes(word)).length / (of.length || 1);

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An image's absolute address; null when it is none that could be shown. */
export function imageAddress(raw: string | null, base: string): string | null {
  const url = raw === null || raw.trim() === '' ? null : attempt(raw, base);
  return url !== null && url.length <= 2048 ? url : null;
}

function attempt(raw: string, base?: string): string | null {
  try {
    return canonicalUrl(raw, base);
  } catch {
    // A page may declare nonsense; then it has declared nothing.
    return null;
  }
}
