/** Scores entries by the terms they share with a query: Okapi BM25 (Robertson and Zaragoza 2009). */
export interface Bm25 {
  /** Adds each entry's score, times `weight`, to `into`. */
  add(query: Iterable<string>, into: Float64Array, weight: number): void;
  /** The greatest score of one entry for the query. */
  scores(query: Iterable<string>): Float64Array;
}

export interface Bm25Options {
  /** How soon repetition of a term stops counting. */
  readonly k1: number;
  /** How much longer entries are held back. */
  readonly b: number;
}

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
    const rarity = Math.log(1 + (entries.length - size + 0.5) / (size + 0.5));
    const at = Int32Array.from({ length: size }, (_each, index) => list[index * 2] as number);
    const gains = Float32Array.from({ length: size }, (_each, index) => {
      const count = list[index * 2 + 1] as number;
      return (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * (entries[at[index] as number] as readonly string[]).length) / mean));
    });
    postings.set(term, { entries: at, gains });
  }
  const add: Bm25['add'] = (query, into, weight) => {
    for (const term of new Set(query)) {
      const found = postings.get(term);
      if (!found) continue;
      for (let at = 0; at < found.entries.length; at += 1) {
        const entry = found.entries[at] as number;
        into[entry] = (into[entry] as number) + weight * (found.gains[at] as number);
      }
    }
  };
  return {
    add,
    scores: (query) => {
      const into = new Float64Array(entries.length);
      add(query, into, 1);
      return into;
    },
  };
}
