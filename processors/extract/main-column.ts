import { attributeOf, elementNode, type DomElement } from './dom.ts';

/** What the reader throws away by name; some sites call the column that holds the article so. */
const mistaken = /side-?bar|widget/i;

/** Takes names that mean furniture off the elements around the headline: the article stands in one of them. */
export function freeMainColumn(headline: DomElement | null): void {
  for (let node = headline?.parentNode ?? null; node?.nodeType === elementNode && node.tagName !== 'BODY'; node = node.parentNode) {
    for (const name of ['class', 'id']) if (mistaken.test(attributeOf(node, name))) node.removeAttribute(name);
  }
}
