/** Finding many phrases in a text at once, with and without diacritics. */
export { hasDiacritics, spellingOf, tokensOf, type Spelling, type Token } from './tokens.ts';
export { longestFirst, PhraseMatcher, type Match, type MatchOptions, type Phrase } from './matcher.ts';
