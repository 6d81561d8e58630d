import { canonicalUrl } from '../../infra/http/index.ts';

export type AddressReading = { readonly url: string } | { readonly reason: 'no-address' | 'bad-url'; readonly detail: string };

/** The first of an entry's addresses that is one, canonical and absolute. */
export function readAddress(candidates: readonly string[], base: string): AddressReading {
  for (const candidate of candidates) {
    const url = tryUrl(withScheme(candidate), base);
    if (url !== null) return { url };
  }
  if (candidates.length === 0) return { reason: 'no-address', detail: 'The entry names no address.' };
  return { reason: 'bad-url', detail: 'The entry\'s address is not a web address.' };
}

/** A picture's address, absolute; null when there is none. */
export function imageAddress(candidates: readonly string[], base: string): string | null {
  for (const candidate of candidates) {
    const text = candidate.trim().replaceAll('&amp;', '&');
    if (text.startsWith('data:') || !URL.canParse(text, base)) continue;
    const url = new URL(text, base);
    if (/^https?:$/.test(url.protocol) && url.href.length <= 2_048) return url.href;
  }
  return null;
}

const withScheme = (address: string): string => (/^www\.[\w-]+\.\w/i.test(address.trim()) ? `https://${address.trim()}` : address);

function tryUrl(raw: string, base: string): string | null {
  try {
    return canonicalUrl(raw, base);
  } catch {
    return null;
  }
}
