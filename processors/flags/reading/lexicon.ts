import type { Base } from '../../models/folder/base.ts';
import { specialTokens, unknownId } from '../../models/network/tokens.ts';
import type { Token } from '../../phrases/index.ts';

/** What is known of words from running text: how rare each is, and which mean much the same. */
export interface Lexicon {
  /** From 0 (in every text) to about 1 (seen nowhere); of the commonest word that is written so without diacritics where `unmarked`. */
  rarity(word: Token, unmarked: boolean): number;
  /** How alike two words are in meaning, 0 to 1; 0 where one is not known. */
  likeness(left: Token, right: Token): number;
  /** Adds a word's vector of length 1, times `weight`, to `sum`; nothing where it is not known. */
  add(word: Token, weight: number, sum: Float32Array): void;
  readonly dimensions: number;
}

/** The vocabulary is in the order of frequency; by Zipf's law rank tells the share well enough. */
const shareOf = (rank: number): number => 0.1 / (rank + 5);
const rarest = Math.log(1 / shareOf(20_000));

/** Words of English that say nothing by themselves; the vocabulary is Vietnamese and would take them for rare ones. Those it knows are Vietnamese words too ("an", "do"). */
const emptyEnglish: ReadonlySet<string> = new Set('a an the of in on at to for from by with and or but is are was were be been being has have had will would can could may might must shall should do does did no this that these those it its they their them he she his her we our you your i my as than then so if when who which what there here all any some each every into over under after before since until up out off about only just also more most very'.split(' '));
/** Those that newspapers quote so often that the vocabulary knows them, and that are no Vietnamese words. */
const quotedEnglish: ReadonlySet<string> = new Set(['the', 'of', 'and', 'is', 'are', 'was', 'were', 'will', 'from', 'with', 'that', 'this', 'have', 'has', 'been', 'which', 'they', 'their']);

/** A syllable of Vietnamese. Running text is Vietnamese: to it all words of English look alike, since they stand together in quotations. */
const syllable = /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

export function createLexicon({ vocabulary, vectors, dimensions }: Base): Lexicon {
  const first = specialTokens.length;
  const lengths = new Float32Array(vocabulary.words.length);
  const syllables = new Uint8Array(vocabulary.words.length);
  const folded = new Map<string, number>();
  vocabulary.words.forEach((word, id) => {
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (vectors[id * dimensions + at] as number) ** 2;
    lengths[id] = Math.sqrt(sum) || 1;
    const plain = word.normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('đ', 'd');
    syllables[id] = syllable.test(plain) ? 1 : 0;
    if (id >= first && !folded.has(plain)) folded.set(plain, id);
  });
  const rarityOf = (id: number): number => (id < first ? 1 : Math.max(0, Math.log(1 / shareOf(id - first)) / rarest));
  const known = new Map<number, number>();
  return {
    rarity: (word, unmarked) => {
      const id = unmarked ? (folded.get(word.folded) ?? unknownId) : vocabulary.idOf(word.exact);
      const isEmpty = quotedEnglish.has(word.folded) || (id === unknownId && !word.marked && emptyEnglish.has(word.folded));
      return isEmpty ? 0 : rarityOf(id);
    },
    dimensions,
    add: (word, weight, sum) => {
      const id = vocabulary.idOf(word.exact);
      if (id === unknownId || id < first) return;
      const scale = weight / (lengths[id] as number);
      for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] as number) + scale * (vectors[id * dimensions + at] as number);
    },
    likeness: (left, right) => {
      const [one, other] = [vocabulary.idOf(left.exact), vocabulary.idOf(right.exact)];
      if (one === unknownId || other === unknownId || one < first || other < first || syllables[one] === 0 || syllables[other] === 0) return 0;
      const key = one < other ? one * 65_536 + other : other * 65_536 + one;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      let sum = 0;
      for (let at = 0; at < dimensions; at += 1) sum += (vectors[one * dimensions + at] as number) * (vectors[other * dimensions + at] as number);
      const likeness = Math.max(0, sum / ((lengths[one] as number) * (lengths[other] as number)));
      if (known.size > 400_000) known.clear();
      known.set(key, likeness);
      return likeness;
    },
  };
}
