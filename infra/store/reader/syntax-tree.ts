/** One node of what `EXPLAIN AST` prints: its kind (Function, Identifier, TableIdentifier, …), its name where it has one, and what is below it. */
export interface SyntaxNode {
  readonly kind: string;
  readonly name: string;
  readonly children: readonly SyntaxNode[];
  readonly parent: SyntaxNode | null;
}

interface Draft extends SyntaxNode {
  readonly children: Draft[];
  readonly parent: Draft | null;
}

/** Builds the tree from its lines, which are indented by one space a level. @returns null where they make no tree. */
export function readSyntaxTree(lines: readonly string[]): SyntaxNode | null {
  const path: Draft[] = [];
  for (const line of lines) {
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '' || depth > path.length || (depth === 0 && path.length > 0)) return null;
    path.length = Math.max(depth, 0);
    const parent = path.at(-1) ?? null;
    const node: Draft = { ...nameOf(line.trim()), children: [], parent };
    parent?.children.push(node);
    path.push(node);
  }
  return path[0] ?? null;
}

/** `Function count (alias n) (children 1)`: the alias and the number of children are no part of the name. */
function nameOf(text: string): Pick<SyntaxNode, 'kind' | 'name'> {
  const bare = text.replace(/ \(children \d+\)$/, '').replace(/ \(alias .*$/, '');
  const [kind = '', ...name] = bare.split(' ');
  return { kind, name: name.join(' ').trim() };
}

/** The node and all below it. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** What a node stands in, from the inside out. */
export function* around(node: SyntaxNode): Generator<SyntaxNode> {
  for (let outer = node.parent; outer !== null; outer = outer.parent) yield outer;
}
