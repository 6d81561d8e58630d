import { DomHandler, Parser } from 'htmlparser2';

export type Root = DomHandler['root'];
export type Node = Root['children'][number];
export type Element = Extract<Node, { readonly attribs: unknown }>;

export interface Dom {
  readonly root: Root;
  /** What was left out, for the poll's warnings. */
  readonly warnings: readonly string[];
}

const slice = 65_536;
/** Real pages stay below a hundred; the parser itself grows slow on deeper ones. */
const deepest = 600;
const mostNodes = 250_000;
const cut = new Set(['script', 'style', 'svg', 'template', 'iframe', 'object', 'canvas', 'math', 'select', 'textarea']);

/** A page as a tree without scripts, styles and drawings. Bounded, and yields to the event loop as it goes. */
export async function parseDom(html: string): Promise<Dom> {
  const handler = new DomHandler();
  // For each open tag whether the tree has its element: what was left out has nothing to close.
  const open: boolean[] = [];
  let nodes = 0;
  let cutFrom: number | null = null;
  const full = (): boolean => open.length > deepest || nodes > mostNodes;
  const parser = new Parser({
    onparserinit: (own) => handler.onparserinit(own),
    onopentag(name, attributes) {
      const isCut = cut.has(name);
      const isKept = cutFrom === null && !isCut && !full();
      open.push(isKept);
      if (isCut) cutFrom ??= open.length;
      if (!isKept) return;
      nodes += 1;
      handler.onopentag(name, attributes);
    },
    ontext(text) {
      if (cutFrom !== null || full()) return;
      nodes += 1;
      handler.ontext(text);
    },
    onclosetag() {
      if (open.pop() === true) handler.onclosetag();
      if (cutFrom !== null && open.length < cutFrom) cutFrom = null;
    },
    onend: () => handler.onend(),
  });
  for (let at = 0; at < html.length && !full(); at += slice) {
    if (at > 0) await new Promise(setImmediate);
    parser.write(html.slice(at, at + slice));
  }
  const warnings = full() ? ['the page is too large or too deep: its end is not read'] : [];
  if (warnings.length === 0) parser.end();
  return { root: handler.root, warnings };
}

export const isElement = (node: Node | Root | null | undefined): node is Element => node !== null && node !== undefined && 'attribs' in node;

/** The element above, null at the top. */
export const parentOf = ({ parent }: Node): Element | null => (parent !== null && 'attribs' in parent ? parent : null);

/** Every element of a tree in document order; `enter` says whether to look inside. */
export function* elementsOf(top: Root | Element, enter: (element: Element) => boolean = () => true): Generator<Element> {
  const stack: Node[] = top.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (enter(node)) for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Node);
  }
}

/** Whether class or id has a name (whole, or between dashes and underscores) that matches. */
export const isNamed = ({ attribs }: Element, pattern: RegExp): boolean => pattern.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.slice(0, 400));
