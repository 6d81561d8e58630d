import { spellingOf, type Spelling, type Token } from './tokens.ts';

/** A phrase to look for and what it stands for. Several phrases may be spelled alike. */
export interface Phrase<Value> {
  readonly text: string;
  readonly value: Value;
}

export interface Entry<Value> {
  readonly words: readonly Spelling[];
  /** The phrase itself was given without any diacritics, in several words: its author means any spelling. */
  readonly loose: boolean;
  readonly value: Value;
}

/** A word of phrases, by what may follow it, without diacritics. */
export interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly ends: Entry<Value>[];
  /** A phrase is written with a comma or a dash before this word ("Sở Văn hóa, Thể thao và Du lịch"): texts have the one for the other. */
  comma: boolean;
}

/** What may stand between two words of a phrase: a blank, a hyphen, a slash, an ampersand. A comma only where the phrase has one; never a paragraph's end. */
const joint = /^(?:\s*[-–/&]\s*|[^\S\n]+|\.[^\S\n]?)$/u;
const ampersand = /^\s*&\s*$/;
const commaJoint = /^[^\S\n]*,[^\S\n]*$/;

/** A tree of phrases over their syllables without diacritics. "và" and "&" within a name are left out. */
export function trieOf<Value>(phrases: Iterable<Phrase<Value>>): Node<Value> {
  const root: Node<Value> = newNode();
  for (const { text, value } of phrases) {
    const all = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({ word: spellingOf(match[0]), comma: /[,–-]\s*$/.test(text.slice(0, match.index)) }));
    const kept = all.filter(({ word }, index) => index === 0 || index === all.length - 1 || !isAnd(word));
    if (kept.length === 0) continue;
    let node = root;
    for (const { word, comma } of kept) {
      let next = node.next.get(word.folded);
      if (!next) node.next.set(word.folded, (next = newNode()));
      next.comma ||= comma;
      node = next;
    }
    const words = kept.map(({ word }) => word);
    node.ends.push({ words, loose: words.length > 1 && words.every((word) => !word.marked), value });
  }
  return root;
}

const newNode = <Value>(): Node<Value> => ({ next: new Map(), ends: [], comma: false });

export const isAnd = (word: Spelling): boolean => word.folded === 'va' && (word.exact === spellingOf('và').exact || !word.marked);

export function joined(text: string, before: Token, after: Token): boolean {
  const between = text.slice(before.end, after.start);
  return between === ' ' || joint.test(between) || ampersand.test(between);
}

export const joinedByComma = (text: string, before: Token, after: Token): boolean => commaJoint.test(text.slice(before.end, after.start));
