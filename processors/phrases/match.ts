import type { Token } from './tokens.ts';
import type { Entry } from './trie.ts';

/** Where a phrase stands in a text. */
export interface Match<Value> {
  readonly value: Value;
  /** Indexes into the tokens, last inclusive. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** `letter`: written for the word at `at`, by one letter another; `marks`: the same letters with other diacritics. */
export type MayDiffer<Value> = (entry: Entry<Value>, at: number, written: Token, how: 'letter' | 'marks') => boolean;
