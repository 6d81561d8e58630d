import { addressKey, canonicalUrl, sameSite } from '../../../infra/http/index.ts';
import { elementsOf, type Element, type Root } from './dom.ts';
import { shapeOf, type Shape } from './shape.ts';

/** One address that the page links to, with all the links to it. */
export interface Candidate {
  readonly key: string;
  /** As it stands in the first link; canonical. */
  readonly url: string;
  readonly shape: Shape;
  readonly anchors: Element[];
}

const mostAnchors = 5_000;

/** What relative addresses of a page are relative to: its `<base>`, where it has a usable one. */
export function baseOf(root: Root, url: string): string {
  for (const element of elementsOf(root)) {
    if (element.name !== 'base') continue;
    const href = element.attribs['href']?.trim() ?? '';
    return URL.canParse(href, url) ? new URL(href, url).href : url;
  }
  return url;
}

/** The addresses of the page's own site that could be articles. */
export async function candidatesOf(root: Root, page: string): Promise<ReadonlyMap<string, Candidate>> {
  const base = baseOf(root, page);
  const own = addressKey(page);
  const found = new Map<string, Candidate>();
  let count = 0;
  for (const element of elementsOf(root)) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    if (count === mostAnchors) break;
    count += 1;
    if (count % 200 === 0) await new Promise(setImmediate);
    if (/\b(?:sponsored|author|tag|search|license)\b/i.test(element.attribs['rel'] ?? '')) continue;
    const url = addressOf(element.attribs['href'] ?? '', base);
    if (url === null || !sameSite(url, page)) continue;
    const key = addressKey(url);
    const known = found.get(key);
    if (known !== undefined) known.anchors.push(element);
    else if (key !== own) {
      const shape = shapeOf(url);
      if (shape !== null) found.set(key, { key, url, shape, anchors: [element] });
    }
  }
  return found;
}

export function addressOf(href: string, base: string): string | null {
  const text = href.trim();
  if (text === '' || text.startsWith('#') || /^(?!https?:)[a-z][a-z+.-]*:/i.test(text)) return null;
  try {
    return canonicalUrl(text, base);
  } catch {
    return null;
  }
}
