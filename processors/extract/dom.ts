import { parseHTML } from 'linkedom';

/** As much of the DOM as extraction needs, so that the browser's global types stay out of server code. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
  remove(): void;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  getElementsByTagName(name: string): ArrayLike<DomElement> & Iterable<DomElement>;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
}

export const elementNode = 1;
export const textNode = 3;

/**
 * A document of any text. The parser takes the first element for the root, so a fragment, or junk before `<html>`,
 * is put into a page of its own.
 */
export function parseDocument(html: string): DomDocument {
  const root = html.slice(0, 20_000).search(/<html[\s>]/i);
  const page = root >= 0 ? html.slice(root) : `<html><head></head><body>${html}</body></html>`;
  return (parseHTML(page) as unknown as { document: DomDocument }).document;
}

/** The text below a node, blanks folded. */
export const textOf = (node: DomNode | null): string => foldBlanks(node?.textContent ?? '');

export const foldBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();
