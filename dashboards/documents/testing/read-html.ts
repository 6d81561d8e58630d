import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element } from 'domhandler';

/** A page read back: its figures, names, passages and links, and its words. */
export function readHtml(page: string) {
  const root = parseDocument(page);
  const where = (test: (element: Element) => boolean): Element[] => DomUtils.findAll(((element: Element) => test(element)) as never, root.children as never) as unknown as Element[];
  const text = (element: Element): string => DomUtils.textContent(element as never);
  return {
    figures: where(({ name }) => name === 'data').map(text),
    names: where(({ attribs }) => attribs['data-name'] !== undefined).map(text),
    quotes: where(({ attribs }) => attribs['data-quote'] !== undefined).map(text),
    links: where(({ name }) => name === 'a').map((link) => [link.attribs['href'] ?? '', text(link)] as const),
    elements: where(() => true),
    text: text(root as unknown as Element),
  };
}
