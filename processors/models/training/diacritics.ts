import { fold } from '../../../infra/text/index.ts';
import { pairHash, type DiacriticsTable } from '../../diacritics/index.ts';

const mostSyllables = 12_000;
const leastSyllable = 15;
/** How a Vietnamese syllable is made, without its diacritics; "said" and "will" are none. */
const syllable = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Counts which syllables there are and which follow which, in sentences of words in lower case. */
export function diacriticsTable(sentences: Iterable<readonly string[]>, counts: ReadonlyMap<string, number>, leastPair = 2): DiacriticsTable {
  const syllables = [...counts]
    .filter(([word, count]) => count >= leastSyllable && syllable.test(fold(word)))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostSyllables)
    .map(([word]) => word);
  const numbers = new Map(syllables.map((word, number) => [word, number]));
  const total = syllables.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const shares = Float32Array.from(syllables, (word) => Math.log((counts.get(word) ?? 0) / total));
  const pairCounts = new Map<number, number>();
  for (const words of sentences) {
    let before = -1;
    for (const word of words) {
      const number = numbers.get(word) ?? -1;
      if (before >= 0 && number >= 0) {
        const key = before * mostSyllables + number;
        pairCounts.set(key, (pairCounts.get(key) ?? 0) + 1);
      }
      before = number;
    }
  }
  const pairs = [...pairCounts]
    .filter(([, count]) => count >= leastPair)
    .map(([key, count]) => {
      const first = Math.floor(key / mostSyllables);
      return { hash: pairHash(first, key % mostSyllables), share: Math.log(count / (counts.get(syllables[first] as string) ?? count)) };
    })
    .sort((a, b) => a.hash - b.hash);
  return { syllables, shares, pairs: Uint32Array.from(pairs, ({ hash }) => hash), pairShares: Float32Array.from(pairs, ({ share }) => share) };
}
