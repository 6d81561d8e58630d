import { elementNode, parsePage, type DomDocument, type DomElement, type DomNode } from './document/index.ts';

export { elementNode, textNode, type DomDocument, type DomElement, type DomNode } from './document/index.ts';

/**
 * A document of any text. The parser takes the first element for the root, so a fragment, or junk before `<html>`,
 * is put into a page of its own.
 */
export function parseDocument(html: string): DomDocument {
  const root = html.slice(0, 20_000).search(/<html[\s>]/i);
  const document = parsePage(root >= 0 ? html.slice(root) : inPage(html));
  // What looked like a root may be none.
  return document.documentElement ? document : parsePage(inPage(html.replace(/<\/?html/gi, '')));
}

const inPage = (html: string): string => `<html><head></head><body>${html}</body></html>`;

/** The text below a node, blanks folded. */
export const textOf = (node: DomNode | null): string => foldBlanks(node?.textContent ?? '');

export const foldBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An attribute's value, empty where there is none. */
export const attributeOf = (element: DomElement, name: string): string => (element.nodeType === elementNode ? (element.getAttribute(name) ?? '') : '');
