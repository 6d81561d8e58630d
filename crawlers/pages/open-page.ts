import { is, selectAll, selectOne } from 'css-select';
import { elementsOf, parentOf, parseDom, type Element, type Node, type Root } from './listing/dom.ts';

export type { Element, Root } from './listing/dom.ts';

/*
 * Pages asked by selectors. Parsing is bounded in depth and size, and each question takes one walk through what it is asked of, so that
 * a hostile page costs little.
 */

/** A page as a tree, without scripts and styles; what lies beyond the bounds is not read. */
export async function openPage(html: string): Promise<Root> {
  const { root } = await parseDom(html);
  const shorten = (node: Root | Element): void => void node.children.splice(mostChildren);
  shorten(root);
  for (const element of elementsOf(root)) shorten(element);
  return root;
}

/** Of one element. What asks for a neighbour looks through all of them each time. */
const mostChildren = 5_000;

/** Every match below, in the page's order. */
export const all = (where: Root | Element, selector: string): readonly Element[] => selectAll<Node, Element>(selector, where as Node);

/** Matches that lie in no other match. */
export function outermost(where: Root | Element, selector: string): readonly Element[] {
  const chosen = new Set<Element>();
  for (const element of all(where, selector)) if (!hasAncestor(element, (above) => chosen.has(above))) chosen.add(element);
  return [...chosen];
}

/** The first match below. */
export const one = (where: Root | Element, selector: string): Element | null => selectOne<Node, Element>(selector, where as Node);

export const matches = (element: Element, selector: string): boolean => is<Node, Element>(element, selector);

export function hasAncestor(element: Element, test: (above: Element) => boolean): boolean {
  for (let above = parentOf(element); above !== null; above = parentOf(above)) if (test(above)) return true;
  return false;
}

export const attributeOf = (element: Element | null, name: string): string | undefined => (element !== null && Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined);

const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);

export interface TextReading {
  /** Left out with all that is in them. */
  readonly without?: ReadonlySet<Node>;
  /** How a link is written; its own text unless given. */
  readonly link?: (href: string, text: string) => string;
}

/** The text of a part of a page: line breaks and blocks on lines of their own, the rest as it stands. */
export function textIn(node: Node, reading: TextReading = {}): string {
  if (reading.without?.has(node) === true) return '';
  if (node.type === 'text') return (node as { readonly data: string }).data;
  if (!('attribs' in node)) return '';
  if (node.name === 'br') return '\n';
  const inner = node.children.map((child) => textIn(child, reading)).join('');
  if (node.name === 'a' && reading.link !== undefined) return reading.link(node.attribs['href'] ?? '', inner);
  return blocks.has(node.name) ? `\n${inner}\n` : inner;
}

/** The text on one line. */
export const lineIn = (element: Element | null): string => (element === null ? '' : textIn(element).replace(/\s+/g, ' ').trim());
