/** One thing that a network says of a text: several labels at once (each by its own sigmoid), or one of several (softmax). */
export interface Head {
  readonly name: string;
  readonly kind: 'several' | 'one';
  readonly labels: readonly string[];
  /** How much its loss counts beside the other heads'. */
  readonly weight: number;
}

/**
 * A bag of embeddings for each of two segments (a title and what follows; the sentence about a unit and the rest), a
 * linear model over words and word pairs beside it, and a narrow convolution with its maxima: what phrases say wherever they stand.
 */
export interface NetworkShape {
  readonly words: number;
  readonly dimensions: number;
  /** Rows of the hashed table of word pairs. */
  readonly buckets: number;
  /** Filters of the convolution over three words; 0 leaves it out. */
  readonly filters: number;
  readonly heads: readonly Head[];
}

export const segments = 2;
export const convolutionWidth = 3;

/** Odd numbers that the exported graph uses too. */
const pairFactor = 40_503;
const segmentFactor = 7_919;

/** The row of a pair of neighbouring words: small enough for exact arithmetic in doubles and in 64-bit integers alike. */
export const pairRow = (first: number, second: number, segment: number, buckets: number): number => (first * pairFactor + second + segment * segmentFactor) % buckets;
export const pairFactors = { pair: pairFactor, segment: segmentFactor } as const;

export const outputsOf = ({ heads }: Pick<NetworkShape, 'heads'>): number => heads.reduce((sum, { labels }) => sum + labels.length, 0);
export const featuresOf = ({ dimensions, filters }: Pick<NetworkShape, 'dimensions' | 'filters'>): number => segments * dimensions + filters;
