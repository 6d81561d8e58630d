import { elementNode, foldBlanks, textNode, type DomElement, type DomNode } from './dom.ts';

/** One paragraph, heading or list item of the text. */
export interface Block {
  readonly text: string;
  /** Lower-case name of the element that held it. */
  readonly tag: string;
  /** Characters of it that stand in links. */
  readonly linked: number;
}

const blockTags = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote pre td th dt dd figcaption div section article ul ol table tr tbody thead tfoot header main figure center hr br dl address'.split(' '),
);

/** The node's text as blocks in reading order. Walks along the tree without recursion: depth is the page's choice. */
export function blocksOf(root: DomElement): Block[] {
  const blocks: Block[] = [];
  const path: string[] = [];
  let text = '';
  let linked = 0;
  let tag = '';
  let links = 0;
  const flush = (): void => {
    const folded = foldBlanks(text);
    if (folded) blocks.push({ text: folded, tag, linked: Math.min(linked, folded.length) });
    text = '';
    linked = 0;
  };
  let node: DomNode | null = root.firstChild;
  while (node) {
    const name: string = node.nodeType === elementNode ? (node as DomElement).tagName.toLowerCase() : '';
    if (node.nodeType === textNode) {
      const data: string = node.textContent ?? '';
      text += data;
      tag = path.at(-1) ?? '';
      if (links > 0) linked += data.trim().length;
    } else if (name !== '') {
      if (blockTags.has(name)) flush();
      if (node.firstChild) {
        if (blockTags.has(name)) path.push(name);
        if (name === 'a') links += 1;
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        flush();
        return blocks;
      }
      leave(node as DomElement);
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return blocks;

  function leave(element: DomElement): void {
    const name = element.tagName.toLowerCase();
    if (name === 'a') links -= 1;
    if (blockTags.has(name)) {
      flush();
      path.pop();
    }
  }
}
