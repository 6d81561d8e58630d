import { elementNode, textNode, type DomElement, type DomNode } from './dom.ts';

export interface TreeVisitor {
  /** False when nothing inside the element is to be visited; it is then not left either. */
  enter(element: DomElement): boolean;
  leave?(element: DomElement): void;
  text?(node: DomNode): void;
}

/** Visits everything below `root` in reading order, without recursion: depth is the page's choice. Nodes must not be moved meanwhile. */
export function walkTree(root: DomElement, { enter, leave, text }: TreeVisitor): void {
  let node: DomNode | null = root.firstChild;
  while (node) {
    if (node.nodeType === elementNode) {
      if (enter(node as DomElement)) {
        const inner: DomNode | null = node.firstChild;
        if (inner) {
          node = inner;
          continue;
        }
        leave?.(node as DomElement);
      }
    } else text?.(node);
    let next: DomNode | null = node.nextSibling;
    while (!next) {
      const parent: DomElement | null = (node as DomNode).parentNode;
      if (!parent || parent === root) return;
      leave?.(parent);
      node = parent;
      next = parent.nextSibling;
    }
    node = next;
  }
}

const mostNodes = 400;

/** The next node in reading order that is not inside this one. */
export function nodeAfter(node: DomNode, root: DomElement): DomNode | null {
  let at: DomNode | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** The next node in reading order. */
export const nextNode = (node: DomNode, root: DomElement): DomNode | null => node.firstChild ?? nodeAfter(node, root);

/** Whether an element holds more text than that, or very many nodes; looks no further than it has to. */
export function holdsMoreThan(element: DomElement, characters: number): boolean {
  let length = 0;
  let node: DomNode | null = element.firstChild;
  for (let step = 0; node !== null; step += 1) {
    if (node.nodeType === textNode) length += (node.textContent ?? '').length;
    if (length > characters || step > mostNodes) return true;
    node = nextNode(node, element);
  }
  return false;
}
