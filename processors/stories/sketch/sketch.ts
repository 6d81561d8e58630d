/** A word or a pair of words that tells the text from others. */
export interface Term {
  /** Of its letters without diacritics, so that a text typed without them has the same. */
  readonly hash: number;
  /** From 0 to 1; the squares of a sketch's weights add up to 1. */
  readonly weight: number;
  /** Written with capitals in the middle of sentences: part of a name, and not of the subject. */
  readonly named: boolean;
}

/** From wide to narrow: a province or city; a district, commune or ward; a spot such as a bridge, a road, a school. */
export const placeLevels = ['province', 'locality', 'spot'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A place that a text names, and how much it dwells on it. */
export interface Place {
  readonly level: PlaceLevel;
  readonly hash: number;
  readonly weight: number;
}

/** A name that a text writes with capitals: rarer and oftener named weighs more. */
export interface Name {
  readonly hash: number;
  readonly weight: number;
}

/** A number that says which, or how many: "vòng 5", "12 người". */
export interface Figure {
  /** `rank` says which one of a series: two different ones are two events. */
  readonly kind: 'rank' | 'count';
  /** Of the word that is counted. */
  readonly of: number;
  readonly value: number;
}

/**
 * What a text is made of, as far as telling events apart needs it: hashes and numbers, from which the text cannot be read again.
 * Times are whole days since 1970 in the office's zone.
 */
export interface Sketch {
  /** Hash of the outlet's name, and of the name that the text says it comes from; 0 where it says none. */
  readonly outlet: number;
  readonly after: number;
  readonly terms: readonly Term[];
  readonly places: readonly Place[];
  readonly names: readonly Name[];
  /** Days that the text's beginning names, in its order. */
  readonly days: readonly number[];
  readonly figures: readonly Figure[];
  /** The smallest hashes of its runs of four words: of two texts, how much one has of the other. */
  readonly shingles: readonly number[];
  /** Runs of four words in all. */
  readonly runs: number;
}
