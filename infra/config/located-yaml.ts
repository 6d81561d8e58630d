import { Alias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Position, Problem } from './problem.ts';
import { allKeys } from './schema-shape.ts';
import { shorten } from './shorten.ts';

/** More aliases than any office needs, few enough that nested ones cannot blow up into gigabytes. */
const MAX_ALIASES = 200;

export interface LocatedYaml {
  /** The file's content as plain values; undefined when it could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at this path stands; the nearest map or list around it when it does not stand there. */
  positionOf(path: readonly PropertyKey[]): Position;
  /** Where a key itself stands in the map at this path. */
  positionOfKey(path: readonly PropertyKey[], key: string): Position;
}

/** Reads YAML and keeps, for every value, the line and column it came from. Never throws. */
export function parseLocated(text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, stringKeys: true });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const position = place(error.pos[0]);
    const found = shorten(text.split('\n')[position.line - 1]?.trim() ?? '');
    if (error.code === 'DUPLICATE_KEY') return { position, subject: '', fault: duplicateKey(text, error.pos[0], document, place) };
    return { position, subject: '', fault: { kind: 'yaml-syntax', code: hasColonInText(text, error) ? 'COLON_IN_TEXT' : error.code, found } };
  });
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      const code = error instanceof ReferenceError ? 'ALIAS' : 'TOO_DEEP';
      problems.push({ position: firstAlias(document, place), subject: '', fault: { kind: 'yaml-syntax', code, found: error instanceof Error ? shorten(error.message) : '' } });
    }
  }
  return {
    value,
    problems: firstOfEachLine(problems),
    positionOf: (path) => locate(document, path, place),
    positionOfKey: (path, key) => locateKey(document, path, key, place),
  };
}

/**
 * Whether the parser stumbled over the commonest slip: an unquoted value with ": " in it. Where the word before the colon is
 * a key (`office: name: …`, `{ id: a name: … }`), a line break or a comma is missing rather than quotation marks.
 */
function hasColonInText(text: string, { code, pos: [start] }: { readonly code: string; readonly pos: readonly [number, number] }): boolean {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BLOCK_IN_FLOW') return false;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].replace(/\s#.*/, '') ?? '';
  const before = /^[^"'[\]{},]*?(?=:[ \t])/.exec(line)?.[0];
  return before !== undefined && !keyWords.has(before.split(/\s/).at(-1) ?? '');
}

const keyWords: ReadonlySet<string> = new Set(allKeys().map((key) => key.split('.').at(-1) ?? key));

/** One slip often makes the parser stumble several times on a line; the first report is the one that helps. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number>();
  return problems.filter(({ position }) => position === null || (!seen.has(position.line) && seen.add(position.line)));
}

function duplicateKey(text: string, offset: number, document: Document, place: (offset: number) => Position): Extract<Problem['fault'], { kind: 'duplicate-key' }> {
  const key = /^["']?([^"':\s]+)/.exec(text.slice(offset))?.[1] ?? '';
  let firstLine = 1;
  const look = (node: unknown): void => {
    if (isMap(node)) {
      const offsets = node.items.map((pair) => (isScalar(pair.key) && String(pair.key.value) === key ? (pair.key.range?.[0] ?? -1) : -1)).filter((start) => start >= 0);
      if (offsets.includes(offset)) firstLine = place(Math.min(...offsets)).line;
      for (const pair of node.items) look(pair.value);
    } else if (isSeq(node)) for (const item of node.items) look(item);
  };
  look(document.contents);
  return { kind: 'duplicate-key', key, firstLine };
}

type Place = (offset: number) => Position;

function locate(document: Document, path: readonly PropertyKey[], place: Place): Position {
  let node: Node | null = document.contents as Node | null;
  let position = startOf(node, place) ?? { line: 1, column: 1 };
  for (const step of path) {
    node = follow(node, document);
    if (isMap(node)) {
      const pair = node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === step);
      if (pair === undefined) return position;
      const empty = isScalar(pair.value) && pair.value.value === null;
      position = startOf(empty || isCollection(pair.value) ? pair.key : pair.value, place) ?? position;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] ?? null) as Node | null;
      position = startOf(node, place) ?? position;
    } else return position;
  }
  return position;
}

function locateKey(document: Document, path: readonly PropertyKey[], key: string, place: Place): Position {
  let node: Node | null = document.contents as Node | null;
  for (const step of path) {
    node = follow(node, document);
    const next: unknown = isMap(node) ? node.get(step, true) : isSeq(node) && typeof step === 'number' ? node.items[step] : null;
    node = (next ?? null) as Node | null;
  }
  node = follow(node, document);
  const pair = isMap(node) ? node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key) : undefined;
  return startOf(pair?.key, place) ?? locate(document, path, place);
}

function follow(node: Node | null, document: Document): Node | null {
  return node instanceof Alias ? ((node.resolve(document) ?? null) as Node | null) : node;
}

function startOf(node: unknown, place: Place): Position | null {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] === undefined ? null : place(range[0]);
}

function firstAlias(document: Document, place: Place): Position {
  const find = (node: unknown): Position | null => {
    if (node instanceof Alias) return startOf(node, place);
    if (isMap(node)) return node.items.map((pair) => find(pair.value)).find((found) => found !== null) ?? null;
    return isSeq(node) ? (node.items.map(find).find((found) => found !== null) ?? null) : null;
  };
  return find(document.contents) ?? { line: 1, column: 1 };
}
