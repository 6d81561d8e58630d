import type { Token } from '../../phrases/index.ts';
import { hash32, mix } from './hash.ts';

const wordsInRun = 4;
const mostShingles = 48;

/** The smallest hashes of a text's runs of four words, ascending, and how many different runs there are. */
export function shinglesOf(tokens: readonly Token[]): { shingles: number[]; runs: number } {
  const words = tokens.map(({ folded }) => hash32(folded));
  const all = new Set<number>();
  for (let at = 0; at + wordsInRun <= words.length; at += 1) {
    let hash = 0;
    for (let in_ = 0; in_ < wordsInRun; in_ += 1) hash = mix((Math.imul(hash, 31) + (words[at + in_] as number)) >>> 0);
    all.add(hash);
  }
  return { shingles: [...all].sort((left, right) => left - right).slice(0, mostShingles), runs: all.size };
}
