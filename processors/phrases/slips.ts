import type { Match, MayDiffer } from './match.ts';
import { oneLetterApart } from './one-letter.ts';
import type { Token } from './tokens.ts';
import { isAnd, joined, joinedByComma, type Entry, type Node } from './trie.ts';

const fewestWords = 3;

/** A way through the tree: the words as they stand in the text, and the one of them, if any, that is a letter off. */
interface Way<Value> {
  readonly node: Node<Value>;
  readonly path: readonly Token[];
  readonly slip: number | null;
}

/** Phrases begin with few words, texts have many: which of them a word might be meant for is looked up once. */
export interface SlipCache<Value> {
  readonly first: Map<string, readonly Node<Value>[]>;
}
const mostCached = 20_000;

/** Matches of phrases of three words and more in which one word is misspelt; see `PhraseMatcher.findMisspelt`. */
export function findSlips<Value>(root: Node<Value>, text: string, tokens: readonly Token[], mayDiffer: MayDiffer<Value>, cache: SlipCache<Value>): Match<Value>[] {
  const matches: Match<Value>[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const found: Match<Value>[] = [];
    let ways = begin(root, tokens[first] as Token, cache);
    for (let index = first + 1; index < tokens.length && ways.length > 0; index += 1) {
      const token = tokens[index] as Token;
      const before = tokens[index - 1];
      const close = before !== undefined && joined(text, before, token);
      const comma = !close && before !== undefined && joinedByComma(text, before, token);
      if (!close && !comma) break;
      ways = ways.flatMap((way) => onward(way, token, comma));
      for (const { node, path, slip } of ways) {
        if (path.length < fewestWords || path.at(-1) !== token) continue;
        for (const entry of node.ends) {
          if (isMisspelt(entry, path, slip, mayDiffer)) found.push({ value: entry.value, first, last: index, start: (path[0] as Token).start, end: token.end });
        }
      }
    }
    for (const match of found.reverse()) matches.push(match);
  }
  return matches;
}

function begin<Value>(root: Node<Value>, token: Token, { first }: SlipCache<Value>): Way<Value>[] {
  const straight = root.next.get(token.folded);
  if (straight) return [{ node: straight, path: [token], slip: null }];
  if (token.folded.length < 3) return [];
  let meant = first.get(token.folded);
  if (!meant) {
    if (first.size >= mostCached) first.clear();
    meant = [...root.next].filter(([word]) => word.length >= 3 && oneLetterApart(word, token.folded)).map(([, node]) => node);
    first.set(token.folded, meant);
  }
  return meant.map((node) => ({ node, path: [token], slip: 0 }));
}

function onward<Value>({ node, path, slip }: Way<Value>, token: Token, comma: boolean): Way<Value>[] {
  const ways: Way<Value>[] = [];
  const straight = node.next.get(token.folded);
  if (straight && (!comma || straight.comma)) ways.push({ node: straight, path: [...path, token], slip });
  if (isAnd(token) && !comma) ways.push({ node, path, slip });
  if (slip !== null || token.folded.length < 3) return ways;
  for (const [word, next] of node.next) {
    if (next !== straight && (!comma || next.comma) && word.length >= 3 && oneLetterApart(word, token.folded)) ways.push({ node: next, path: [...path, token], slip: path.length });
  }
  return ways;
}

/** One word off by a letter or by its diacritics; any number without diacritics, which is no slip but a habit. Not the phrase as it is spelled. */
function isMisspelt<Value>(entry: Entry<Value>, path: readonly Token[], slip: number | null, mayDiffer: MayDiffer<Value>): boolean {
  if (slip !== null && !mayDiffer(entry, slip, path[slip] as Token, 'letter')) return false;
  let off = slip === null ? 0 : 1;
  let bare = 0;
  for (const [at, word] of entry.words.entries()) {
    const token = path[at] as Token;
    if (at === slip || word.exact === token.exact) continue;
    if (!token.marked) bare += 1;
    else if (mayDiffer(entry, at, token, 'marks')) off += 1;
    else return false;
  }
  return off === 1 || (off === 0 && bare > 0);
}
