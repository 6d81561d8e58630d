import { parseHTML, Text } from 'linkedom';

/** As much of the DOM as extraction needs, so that the browser's global types stay out of server code. */
export interface DomNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
  remove(): void;
  replaceWith(node: DomNode): void;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  getAttributeNode(name: string): { readonly value: string } | null;
  hasAttributes(): boolean;
  removeAttribute(name: string): void;
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
 * The library gives each node, attributes included, a weakly held table of event listeners: a tenth of the time and a third
 * of the memory, for listeners that nobody sets here. Where its classes are built otherwise nothing is changed.
 */
function withoutListeners(): void {
  let kind: unknown = Text;
  while (typeof kind === 'function') {
    const above: unknown = Object.getPrototypeOf(kind);
    if (typeof above === 'function' && above.name === 'DOMEventTarget') {
      Object.setPrototypeOf(kind, class Silent {});
      return;
    }
    kind = above;
  }
}
withoutListeners();

/**
 * A document of any text. The parser takes the first element for the root, so a fragment, or junk before `<html>`,
 * is put into a page of its own.
 */
export function parseDocument(html: string): DomDocument {
  const root = html.slice(0, 20_000).search(/<html[\s>]/i);
  const document = parsed(root >= 0 ? html.slice(root) : inPage(html));
  // What looked like a root may be none, and the library throws when such a document is asked for its body.
  return document.documentElement ? document : parsed(inPage(html.replace(/<\/?html/gi, '')));
}

const inPage = (html: string): string => `<html><head></head><body>${html}</body></html>`;

const parsed = (page: string): DomDocument => (parseHTML(page) as unknown as { document: DomDocument }).document;

/** The text below a node, blanks folded. */
export const textOf = (node: DomNode | null): string => foldBlanks(node?.textContent ?? '');

export const foldBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An attribute's value, empty where there is none. `getAttribute('class')` would build a list of tokens for each element that is asked. */
export const attributeOf = (element: DomElement, name: string): string => (element.nodeType === elementNode ? (element.getAttributeNode(name)?.value ?? '') : '');
