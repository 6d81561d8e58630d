import type { Token } from '../../phrases/index.ts';

const number = /^\d+$/;
/** Endings of English words that change no meaning; Vietnamese syllables have none of them. */
const ending = /(?<=[a-z]{4})(?:ies|ing|ed|es|s|ly)$/;

/** How a word is looked up: without diacritics, English without its ending. */
export const stem = (folded: string): string => (folded.length > 5 ? folded.replace(ending, '') : folded);

/** A word of a text by which it can be found, and where it stands. */
export interface Term {
  readonly term: string;
  /** Number of its (first) word. */
  readonly at: number;
}

/** Single words, and pairs of neighbours: in Vietnamese most words are two syllables. Numbers are judged, not looked up. */
export function termsOf(words: readonly Token[]): Term[] {
  const terms: Term[] = [];
  words.forEach(({ folded }, at) => {
    if (number.test(folded)) return;
    terms.push({ term: stem(folded), at });
    const next = words[at + 1]?.folded;
    if (next !== undefined && !number.test(next)) terms.push({ term: `${stem(folded)} ${stem(next)}`, at });
  });
  return terms;
}
