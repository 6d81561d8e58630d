import { findSlips, type SlipCache } from './slips.ts';
import type { Match, MayDiffer } from './match.ts';
import type { Token } from './tokens.ts';
import { isAnd, joined, joinedByComma, trieOf, type Entry, type Node, type Phrase } from './trie.ts';

export interface MatchOptions {
  /**
   * Whether a phrase all of whose words stand without diacritics counts. `false` in texts that have diacritics: there
   * "ban" is not "bán".
   */
  readonly unmarked: boolean;
}

/**
 * Finds thousands of phrases in one pass over a text's words: a trie over syllables without diacritics, and a check of the
 * diacritics where a phrase ends. "và" and "&" within a name are one, and may be left out.
 */
export class PhraseMatcher<Value> {
  readonly #root: Node<Value>;
  readonly #slips: SlipCache<Value> = { first: new Map() };

  constructor(phrases: Iterable<Phrase<Value>>) {
    this.#root = trieOf(phrases);
  }

  /** Every match, at each place the longest first. Overlaps are the caller's to judge. */
  find(text: string, tokens: readonly Token[], { unmarked }: MatchOptions): Match<Value>[] {
    const matches: Match<Value>[] = [];
    for (let first = 0; first < tokens.length; first += 1) {
      const found: Match<Value>[] = [];
      const path: Token[] = [];
      let node: Node<Value> | undefined = this.#root;
      for (let index = first; index < tokens.length; index += 1) {
        const token = tokens[index] as Token;
        const next: Node<Value> | undefined = node.next.get(token.folded);
        if (index > first && !joined(text, tokens[index - 1] as Token, token) && !(next?.comma === true && joinedByComma(text, tokens[index - 1] as Token, token))) break;
        if (next === undefined) {
          if (index > first && isAnd(token)) continue;
          break;
        }
        node = next;
        path.push(token);
        for (const entry of node.ends) {
          if (spelledAs(entry, path, unmarked)) found.push({ value: entry.value, first, last: index, start: (path[0] as Token).start, end: token.end });
        }
      }
      for (const match of found.reverse()) matches.push(match);
    }
    return matches;
  }

  /**
   * Matches of long phrases that are misspelt: one word by one letter or by its diacritics, or some words without diacritics among
   * others with them. `mayDiffer` says of each phrase which of its words may be misspelt, and how.
   */
  findMisspelt(text: string, tokens: readonly Token[], mayDiffer: MayDiffer<Value>): Match<Value>[] {
    return findSlips(this.#root, text, tokens, mayDiffer, this.#slips);
  }
}

function spelledAs<Value>({ words, loose }: Entry<Value>, path: readonly Token[], unmarked: boolean): boolean {
  if (loose || words.every((word, index) => word.exact === path[index]?.exact)) return true;
  return unmarked && path.every((token) => !token.marked);
}

/** Of overlapping matches the first, and of those at one place the longest; all that share its place and length. */
export function longestFirst<Value>(matches: readonly Match<Value>[]): Match<Value>[] {
  const kept: Match<Value>[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.first > last.last || (match.first === last.first && match.last === last.last)) kept.push(match);
  }
  return kept;
}
