import { canonicalUrl, sameSite } from '../../infra/http/url.ts';
import { isFrontPage } from './front-page.ts';

export interface Addresses {
  /** Where the listing said the article is; canonical. */
  readonly listed: string;
  /** Where it was found, after redirects; null when nothing was fetched. */
  readonly fetched: string | null;
  /** What the page says of itself (`rel=canonical`, `og:url`). */
  readonly declared: string | null;
}

/**
 * The article's one address. A declaration is believed only within the registrable domain that was really fetched (else any
 * page could take another outlet's place), and never when it names the front page. A redirect to another site (feed
 * readers' counting links) moves the article there; within a site the listed address stays, as it is the item's key.
 */
export function articleAddress({ listed, fetched, declared }: Addresses): string {
  const found = fetched === null ? listed : (attempt(fetched) ?? listed);
  const claimed = declared === null || declared.trim() === '' ? null : attempt(declared, fetched ?? listed);
  if (claimed !== null && sameSite(claimed, found) && !isFrontPage(claimed)) return claimed;
  return sameSite(found, listed) || isFrontPage(found) ? listed : found;
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
