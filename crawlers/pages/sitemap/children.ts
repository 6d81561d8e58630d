import { canonicalUrl, sameSite } from '../../../infra/http/index.ts';
import type { ReadDateOptions } from '../../../infra/text/dates.ts';
import type { SitemapChild } from './entry.ts';
import { datesOf, periodOf } from './recent.ts';

export interface Chosen {
  readonly urls: readonly string[];
  /** Children of another site. */
  readonly foreign: readonly string[];
  /** Recent ones that are too many for one poll. */
  readonly left: number;
  /** True when the index itself changes with its children, so that "not modified" of the one speaks for the others. */
  readonly dated: boolean;
}

/**
 * Which sitemaps of an index are worth asking: those whose date is recent, newest first; without a date, those whose name speaks of
 * news or of a period that is not over; of others without any sign the last and the first, as lists grow at one end.
 */
export function chooseChildren(children: readonly SitemapChild[], base: string, cutoff: number, most: number, options: ReadDateOptions): Chosen {
  const foreign: string[] = [];
  const known = new Map<string, { readonly newest: number | null; readonly exact: boolean; readonly rank: number }>();
  for (const [index, child] of children.entries()) {
    const url = addressOf(child.loc, base);
    if (url === null || known.has(url)) continue;
    if (!sameSite(url, base)) {
      foreign.push(url);
      continue;
    }
    const { newest, modified } = datesOf({ published: '', lastmod: child.lastmod }, options);
    known.set(url, { newest: newest ?? periodOf(url), exact: modified !== null, rank: rankOf(url, index, children.length) });
  }
  const recent = [...known].filter(([, { newest }]) => newest === null || newest >= cutoff);
  recent.sort(([, a], [, b]) => b.rank - a.rank || (b.newest ?? 0) - (a.newest ?? 0));
  const chosen = recent.slice(0, most);
  return { urls: chosen.map(([url]) => url), foreign, left: recent.length - chosen.length, dated: [...known.values()].every(({ exact }) => exact) };
}

/** News before articles before the unknown; pictures, tags and authors' pages last. */
function rankOf(url: string, index: number, length: number): number {
  const path = url.replace(/^https?:\/\/[^/]+/, '').toLowerCase();
  if (/image|video|photo|tag|author|tac-gia|categor|chuyen-muc|product|static/.test(path)) return -1;
  if (/news|tin-moi|google/.test(path)) return 3;
  if (/article|post|bai-viet|content/.test(path)) return 2;
  return index < 2 || index >= length - 2 ? 1 : 0;
}

function addressOf(loc: string, base: string): string | null {
  try {
    return canonicalUrl(loc, base);
  } catch {
    return null;
  }
}
