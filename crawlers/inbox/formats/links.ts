import { elementsOf, parseDom } from '../../pages/listing/dom.ts';

const inText = /https?:\/\/[^\s<>"'“”‘’«»|\\^`{}\u0000-\u001f]+/gi;

/** The web addresses in some text, in their order, without the punctuation of the sentence around them. */
export function addressesIn(text: string): readonly string[] {
  return (text.match(inText) ?? []).map(withoutPunctuation);
}

function withoutPunctuation(address: string): string {
  if (address.length > longestAddress) return address;
  let end = address.replace(/[.,;:!?*_~…]+$/u, '');
  // A bracket belongs to the address only where it opens in it.
  while (/[)\]]$/.test(end) && count(end, /[)\]]/g) > count(end, /[([]/g)) end = end.slice(0, -1).replace(/[.,;:!?]+$/, '');
  return end;
}

/** What is longer is refused as an address. */
const longestAddress = 4_096;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The addresses that a page's links lead to. */
export async function linksOf(html: string): Promise<readonly string[]> {
  const links: string[] = [];
  for (const { name, attribs } of elementsOf((await parseDom(html)).root)) {
    const href = name === 'a' || name === 'area' ? (attribs['href'] ?? '').trim() : '';
    if (/^https?:\/\//i.test(href)) links.push(href);
  }
  return links;
}

const noPage = /\.(?:png|jpe?g|gif|webp|svg|ico|css|js|woff2?|mp3|mp4|zip|exe|apk)$/i;
const service = /unsubscri|opt-?out|huy-?dang-?ky|ngung-?nhan|email-?preferences|manage-?preferences|list-manage\.com\/(?:unsubscribe|profile)|view-?in-?browser/i;
const sharing = /^(?:www\.)?(?:facebook\.com\/(?:sharer|share)|twitter\.com\/(?:intent|share)|x\.com\/intent|linkedin\.com\/share|pinterest\.com\/pin\/create|t\.me\/share)/i;

/** Whether a link of a newsletter or a saved page may lead to an article: not to a home page, a picture, or the newsletter's own business. */
export function mayBeArticle(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, search } = new URL(address);
  return (pathname.length > 1 || search.length > 1) && !noPage.test(pathname) && !service.test(pathname + search) && !sharing.test(hostname + pathname);
}
