/** Scores entries by the terms they share with a query: Okapi BM25 (Robertson and Zaragoza 2009). */
export interface Bm25 {
  /** Each entry's score. */
  scores(query: Iterable<string>): Float64Array;
  /** Raises each entry of `best` to its score for the query, where that is higher. */
  raise(query: Iterable<string>, best: Float64Array): void;
}

export interface Bm25Options {
  /** How soon repetition of a term stops counting. */
  readonly k1: number;
  /** How much longer entries are held back. */
  readonly b: number;
}

/** Among many entries a term that every fifth has tells little and costs most. */
export const isEverywhere = (having: number, all: number): boolean => all >= 1000 && having > all / 5;

export function bm25(entries: readonly (readonly string[])[], { k1, b }: Bm25Options): Bm25 {
  const mean = entries.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, entries.length);
  const building = new Map<string, number[]>();
  entries.forEach((terms, entry) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = building.get(term);
      if (list) list.push(entry, count);
      else building.set(term, [entry, count]);
    }
  });
  // Entry and what the term adds to it, side by side.
  const postings = new Map<string, { readonly entries: Int32Array; readonly gains: Float32Array }>();
  for (const [term, list] of building) {
    const size = list.length / 2;
    if (isEverywhere(size, entries.length)) continue;
    const rarity = Math.log(1 + (entries.length - size + 0.5) / (size + 0.5));
    const at = Int32Array.from({ length: size }, (_each, index) => list[index * 2] as number);
    const gains = Float32Array.from({ length: size }, (_each, index) => {
      const count = list[index * 2 + 1] as number;
      return (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * (entries[at[index] as number] as readonly string[]).length) / mean));
    });
    postings.set(term, { entries: at, gains });
  }
  const add = (query: Iterable<string>, into: Float64Array, touched: number[] | null): void => {
    for (const term of new Set(query)) {
      const found = postings.get(term);
      if (!found) continue;
      const { entries: at, gains } = found;
      for (let index = 0; index < at.length; index += 1) {
        const entry = at[index] as number;
        if (touched !== null && into[entry] === 0) touched.push(entry);
        into[entry] = (into[entry] as number) + (gains[index] as number);
      }
    }
  };
  // Kept between calls, and all zero between them: ten thousand numbers a sentence would be most of the work.
  const scratch = new Float64Array(entries.length);
  return {
    scores: (query) => {
      const into = new Float64Array(entries.length);
      add(query, into, null);
      return into;
    },
    raise: (query, best) => {
      const touched: number[] = [];
      add(query, scratch, touched);
      for (const entry of touched) {
        if ((scratch[entry] as number) > (best[entry] as number)) best[entry] = scratch[entry] as number;
        scratch[entry] = 0;
      }
    },
  };
}
