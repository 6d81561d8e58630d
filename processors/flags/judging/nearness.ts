import type { Lexicon } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import type { Token } from '../../phrases/index.ts';
import type { Alignment, ClaimWords } from './align.ts';

/** How near the passage lies to the claim by what running text knows of words. */
export interface Nearness {
  /** Of each word of the claim the likeness of the passage's nearest, weighted: 1 where all are said. */
  readonly softCover: number;
  /** The same of the words that are not said, not even by another word for them. */
  readonly softMissing: number;
  /** Cosine between the sums of both sides' words. */
  readonly meaning: number;
}

export function nearnessOf(claim: ClaimWords, text: Reading, { scores }: Alignment, first: number, last: number, lexicon: Lexicon): Nearness {
  let [all, soft, missing, softMissing] = [0, 0, 0, 0];
  claim.reading.words.forEach((word, at) => {
    const weight = claim.core[at] as number;
    if (weight < 0.05) return;
    const score = scores[at] as number;
    let best = score;
    if (score === 0) for (let place = first; place < last; place += 1) best = Math.max(best, lexicon.likeness(word, text.words[place] as Token));
    all += weight;
    soft += weight * best;
    if (score === 0) {
      missing += weight;
      softMissing += weight * best;
    }
  });
  const [left, right] = [new Float32Array(lexicon.dimensions), new Float32Array(lexicon.dimensions)];
  claim.reading.words.forEach((word, at) => lexicon.add(word, claim.core[at] as number, left));
  for (let place = first; place < last; place += 1) {
    const word = text.words[place] as Token;
    if (!/^\d/.test(word.folded)) lexicon.add(word, lexicon.rarity(word, text.unmarked) ** 2, right);
  }
  return { softCover: all === 0 ? 1 : soft / all, softMissing: missing === 0 ? 1 : softMissing / missing, meaning: cosine(left, right) };
}

function cosine(left: Float32Array, right: Float32Array): number {
  let [product, one, other] = [0, 0, 0];
  for (let at = 0; at < left.length; at += 1) {
    product += (left[at] as number) * (right[at] as number);
    one += (left[at] as number) ** 2;
    other += (right[at] as number) ** 2;
  }
  return one === 0 || other === 0 ? 0 : product / Math.sqrt(one * other);
}
