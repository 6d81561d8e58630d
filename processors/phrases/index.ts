/** Finding many phrases in a text at once, with and without diacritics. */
export { hasDiacritics, spellingOf, tokensOf, type Spelling, type Token } from './tokens.ts';
export type { Match, MayDiffer } from './match.ts';
export { longestFirst, PhraseMatcher, type MatchOptions } from './matcher.ts';
export type { Phrase } from './trie.ts';
