import { wordsOf } from '../../network/tokens.ts';
import { specialTokens } from '../../network/tokens.ts';
import type { Base } from '../../folder/base.ts';
import type { Random } from '../../../../infra/random/index.ts';

/** What each word adds to a text's vector: a part that means, and a part that only tells it from other words. */
export interface EmbeddingTable {
  /** words × (meaning + telling). */
  readonly rows: Float32Array;
  readonly meaning: number;
  readonly telling: number;
}

/** Weight of a word that makes up the share `p` of all words: a / (a + p). Arora, Liang and Ma, A simple but tough-to-beat baseline for sentence embeddings (2017). */
const smooth = 1e-3;
/** The vocabulary is in the order of frequency; by Zipf's law rank tells the share well enough. */
const shareOf = (rank: number): number => 0.1 / (rank + 5);
/** Directions that all texts have in common, taken away. */
const common = 2;
const rounds = 20;

/**
 * Word vectors weighted by how rare a word is, less what all texts have in common, beside a random direction for each word, weighted
 * by rarity squared: names and rare words tell one event from another of its kind.
 */
export function embeddingTable(base: Base, texts: readonly string[], telling: number, random: Random): EmbeddingTable {
  const { vocabulary, vectors, dimensions: meaning } = base;
  const width = meaning + telling;
  const rows = new Float32Array(vocabulary.words.length * width);
  for (let id = specialTokens.length; id < vocabulary.words.length; id += 1) {
    const share = shareOf(id);
    const vector = scaled(vectors.subarray(id * meaning, (id + 1) * meaning), smooth / (smooth + share));
    const direction = scaled(Float32Array.from({ length: telling }, () => random() - 0.5), (Math.log(1 / share) / 10) ** 2);
    rows.set(vector, id * width);
    rows.set(direction, id * width + meaning);
  }
  const table = { rows, meaning, telling };
  const sample = texts.map((text) => scaled(meaningOf(table, wordsOf(text).map(vocabulary.idOf)), 1));
  for (let times = 0; times < common; times += 1) takeAway(table, sample, random);
  return table;
}

/** The meaning part of a text, not yet of length 1. */
function meaningOf({ rows, meaning, telling }: EmbeddingTable, ids: readonly number[]): Float32Array {
  const sum = new Float32Array(meaning);
  for (const id of ids) for (let at = 0; at < meaning; at += 1) sum[at] = (sum[at] as number) + (rows[id * (meaning + telling) + at] as number);
  return sum;
}

/** Finds the direction in which the texts lie most (by power iteration) and takes it out of every word and text. */
function takeAway({ rows, meaning, telling }: EmbeddingTable, sample: readonly Float32Array[], random: Random): void {
  let direction = scaled(Float32Array.from({ length: meaning }, () => random() - 0.5), 1);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(meaning);
    for (const text of sample) {
      const along = dot(text, direction);
      text.forEach((value, at) => (next[at] = (next[at] as number) + along * value));
    }
    direction = scaled(next, 1);
  }
  const without = (vector: Float32Array): void => {
    const along = dot(vector, direction);
    direction.forEach((value, at) => (vector[at] = (vector[at] as number) - along * value));
  };
  sample.forEach(without);
  for (let from = 0; from < rows.length; from += meaning + telling) without(rows.subarray(from, from + meaning));
}

const dot = (left: Float32Array, right: Float32Array): number => left.reduce((sum, value, at) => sum + value * (right[at] as number), 0);

function scaled(vector: Float32Array, length: number): Float32Array {
  const norm = Math.sqrt(dot(vector, vector));
  return norm === 0 ? vector.slice() : vector.map((value) => (value / norm) * length);
}
