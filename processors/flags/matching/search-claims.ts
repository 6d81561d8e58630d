import type { Token } from '../../phrases/index.ts';
import { bm25 } from './bm25.ts';
import { indexClaims, type Candidate, type Indexed } from './index-claims.ts';
import { gramsOf, lookedUpWords } from './query.ts';
import { termsOf } from './terms.ts';
import { highest } from './highest.ts';

export interface ClaimSearch<Value> {
  readonly size: number;
  /** The entries that a short text is most like, best first. */
  ranked(words: readonly Token[], most: number): Value[];
  /** The entries that any stretch of a text may repeat; `sentences` are numbers of words, last exclusive. */
  nearest(words: readonly Token[], sentences: readonly { readonly first: number; readonly last: number }[], most: number): Value[];
}

/** Weights of letters in fours beside words: chosen on the development part of CLEF CheckThat! 2020. */
const gramWeight = 1.5;
/** Up to so many words a text is looked up as a whole; a longer one sentence by sentence. */
const short = 60;

/** Finds entries by words, by letters in fours and by the share of an entry that one stretch of the text has. */
export function searchClaims<Value>(entries: readonly Indexed<Value>[]): ClaimSearch<Value> {
  const looked = entries.map(({ words }) => lookedUpWords(words));
  const byWords = bm25(looked, { k1: 1.2, b: 0.6 });
  const byGrams = bm25(looked.map(gramsOf), { k1: 1.2, b: 0.7 });
  const byStretch = indexClaims(entries.map((entry) => ({ value: entry, words: entry.words })));
  const valueOf = (number: number): Value => (entries[number] as Indexed<Value>).value;

  const whole = (words: readonly Token[]): Float64Array => {
    const query = lookedUpWords(words);
    const [left, right] = [byWords.scores(query), byGrams.scores(gramsOf(query))];
    const [most, mostGrams] = [greatest(left), greatest(right)];
    return left.map((score, entry) => score / most + (gramWeight * (right[entry] as number)) / mostGrams);
  };
  const bySentence = (words: readonly Token[], sentences: readonly { readonly first: number; readonly last: number }[]): Float64Array => {
    const best = new Float64Array(entries.length);
    for (const { first, last } of sentences) byWords.raise(lookedUpWords(words.slice(first, last)), best);
    return best;
  };
  return {
    size: entries.length,
    ranked: (words, most) => highest(whole(words), most).map(valueOf),
    nearest: (words, sentences, most) => {
      const scores = words.length <= short ? whole(words) : bySentence(words, sentences);
      const found = new Set(highest(scores, most).map(valueOf));
      for (const { value } of byStretch.nearest(termsOf(words), most) as readonly Candidate<Indexed<Value>>[]) found.add(value.value);
      return [...found];
    },
  };
}

const greatest = (scores: Float64Array): number => scores.reduce((most, score) => Math.max(most, score), 0) || 1;
