import { spellingOf, type Spelling, type Token } from './tokens.ts';

/** A phrase to look for and what it stands for. Several phrases may be spelled alike. */
export interface Phrase<Value> {
  readonly text: string;
  readonly value: Value;
}

export interface Match<Value> {
  readonly value: Value;
  /** Indexes into the tokens, last inclusive. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface MatchOptions {
  /**
   * Whether a phrase all of whose words stand without diacritics counts. `false` in texts that have diacritics: there
   * "ban" is not "bán".
   */
  readonly unmarked: boolean;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly ends: Entry<Value>[];
}

interface Entry<Value> {
  readonly words: readonly Spelling[];
  /** The phrase itself was given without any diacritics, in several words: its author means any spelling. */
  readonly loose: boolean;
  readonly value: Value;
}

/** What may stand between two words of a phrase: a blank, a hyphen, a slash, an ampersand. Never a comma or a paragraph's end. */
const joint = /^(?:\s*[-–/&]\s*|[^\S\n]+|\.[^\S\n]?)$/u;
const ampersand = /^\s*&\s*$/;

/**
 * Finds thousands of phrases in one pass over a text's words: a trie over syllables without diacritics, and a check of the
 * diacritics where a phrase ends. "và" and "&" within a name are one, and may be left out.
 */
export class PhraseMatcher<Value> {
  readonly #root: Node<Value> = { next: new Map(), ends: [] };

  constructor(phrases: Iterable<Phrase<Value>>) {
    for (const { text, value } of phrases) this.#add(text, value);
  }

  #add(text: string, value: Value): void {
    const all = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => spellingOf(match[0]));
    const words = all.filter((word, index) => index === 0 || index === all.length - 1 || !isAnd(word));
    if (words.length === 0) return;
    let node = this.#root;
    for (const { folded } of words) {
      let next = node.next.get(folded);
      if (!next) node.next.set(folded, (next = { next: new Map(), ends: [] }));
      node = next;
    }
    node.ends.push({ words, loose: words.length > 1 && words.every((word) => !word.marked), value });
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
        if (index > first && !joined(text, tokens[index - 1] as Token, token)) break;
        const next: Node<Value> | undefined = node.next.get(token.folded);
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
}

const isAnd = (word: Spelling): boolean => word.folded === 'va' && (word.exact === spellingOf('và').exact || !word.marked);

function joined(text: string, before: Token, after: Token): boolean {
  const between = text.slice(before.end, after.start);
  return between === ' ' || joint.test(between) || ampersand.test(between);
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
