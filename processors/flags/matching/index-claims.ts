import { isEverywhere } from './bm25.ts';
import { highest } from './highest.ts';
import { termsOf, type Term } from './terms.ts';
import type { Token } from '../../phrases/index.ts';

/** A text that may be met again, by its words. */
export interface Indexed<Value> {
  readonly value: Value;
  readonly words: readonly Token[];
}

export interface Candidate<Value> {
  readonly value: Value;
  /** Share of its words, weighted by rarity, that a stretch of the text has. */
  readonly cover: number;
}

export interface ClaimIndex<Value> {
  readonly size: number;
  /** The claims of which a stretch of the text has most, best first. */
  nearest(terms: readonly Term[], most: number): Candidate<Value>[];
}

/** Words of a stretch in which a claim is looked for: two longer sentences. */
const stretch = 70;
/** A claim of which the whole text has less than this is not looked at further. */
const leastCover = 0.16;
/** Claims whose stretches are looked at, as many times as are asked for. */
const generous = 4;

/**
 * Finds claims by their words among ten thousands: an inverted index over single and paired words, weighted by how few claims have them.
 * First the share of each claim's words that the whole text has, then, for the best, that of the best stretch.
 */
export function indexClaims<Value>(claims: readonly Indexed<Value>[]): ClaimIndex<Value> {
  const postings = new Map<string, number[]>();
  const ownTerms = claims.map(({ words }, number) => {
    const terms = [...new Set(termsOf(words).map(({ term }) => term))];
    for (const term of terms) {
      const list = postings.get(term);
      if (list) list.push(number);
      else postings.set(term, [number]);
    }
    return terms;
  });
  const weightOf = (term: string): number => {
    const count = postings.get(term)?.length ?? 0;
    return (Math.log(1 + (claims.length - count + 0.5) / (count + 0.5)) + 0.2) * (term.includes(' ') ? 0.6 : 1);
  };
  for (const [term, list] of postings) if (isEverywhere(list.length, claims.length)) postings.delete(term);
  const weights = new Map([...postings.keys()].map((term) => [term, weightOf(term)]));
  const totals = Float64Array.from(ownTerms, (terms) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) || 1);
  const packed = new Map([...postings].map(([term, list]) => [term, Int32Array.from(list)]));
  postings.clear();
  const sums = new Float64Array(claims.length);

  return {
    size: claims.length,
    nearest: (terms, most) => {
      const places = new Map<string, number[]>();
      for (const { term, at } of terms) {
        if (!packed.has(term)) continue;
        const list = places.get(term);
        if (list) list.push(at);
        else places.set(term, [at]);
      }
      const touched: number[] = [];
      for (const term of places.keys()) {
        const weight = weights.get(term) as number;
        for (const number of packed.get(term) as Int32Array) {
          if (sums[number] === 0) touched.push(number);
          sums[number] = (sums[number] as number) + weight;
        }
      }
      for (const number of touched) sums[number] = (sums[number] as number) / (totals[number] as number);
      const best = highest(sums, most * generous, touched).filter((number) => (sums[number] as number) >= leastCover);
      for (const number of touched) sums[number] = 0;
      return best
        .map((number) => ({ value: (claims[number] as Indexed<Value>).value, cover: stretchCover(ownTerms[number] as readonly string[], places, weights) / (totals[number] as number) }))
        .sort((left, right) => right.cover - left.cover)
        .slice(0, most);
    },
  };
}

/** The greatest weight of different terms within one stretch of the text. */
function stretchCover(own: readonly string[], places: ReadonlyMap<string, readonly number[]>, weights: ReadonlyMap<string, number>): number {
  const hits: { readonly at: number; readonly term: number; readonly weight: number }[] = [];
  own.forEach((term, number) => {
    for (const at of places.get(term) ?? []) hits.push({ at, term: number, weight: weights.get(term) ?? 0 });
  });
  hits.sort((left, right) => left.at - right.at);
  const counts = new Int32Array(own.length);
  let [best, sum, from] = [0, 0, 0];
  for (const { at, term, weight } of hits) {
    if (counts[term] === 0) sum += weight;
    counts[term] = (counts[term] as number) + 1;
    while (at - (hits[from] as { at: number }).at > stretch) {
      const gone = hits[from] as (typeof hits)[number];
      counts[gone.term] = (counts[gone.term] as number) - 1;
      if (counts[gone.term] === 0) sum -= gone.weight;
      from += 1;
    }
    best = Math.max(best, sum);
  }
  return best;
}
