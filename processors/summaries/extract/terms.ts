import { searchable } from '../../../infra/text/index.ts';

/** How often each term stands in a text. Terms are pairs of neighbouring syllables (Vietnamese words mostly are such), and syllables at half. */
export type Terms = ReadonlyMap<string, number>;

const ofSyllable = 0.5;

export function countTerms(text: string): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, by: number): void => void terms.set(term, (terms.get(term) ?? 0) + by);
  const syllables = searchable(text).split(' ').filter(Boolean);
  syllables.forEach((syllable, index) => {
    add(syllable, ofSyllable);
    const next = syllables[index + 1];
    if (next !== undefined) add(`${syllable} ${next}`, 1);
  });
  return terms;
}

export function sumOf(all: readonly Terms[]): Terms {
  const sum = new Map<string, number>();
  for (const terms of all) for (const [term, times] of terms) sum.set(term, (sum.get(term) ?? 0) + times);
  return sum;
}

/** How alike, from 0 to 1; 0 where one is empty. Counts weigh by their logarithm. */
export function cosine(left: Terms, right: Terms): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let product = 0;
  for (const [term, times] of small) product += weight(times) * weight(large.get(term) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(left) * lengthOf(right));
}

const weight = (times: number): number => Math.log1p(times);
const lengthOf = (terms: Terms): number => Math.sqrt([...terms.values()].reduce((sum, times) => sum + weight(times) ** 2, 0));
