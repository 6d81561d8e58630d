import type { Random } from '../../../../infra/random/index.ts';
import { convolutionWidth, featuresOf, outputsOf, segments, type NetworkShape } from './shape.ts';

/** Everything that training changes; float32, row by row. */
export interface Parameters {
  /** words × dimensions. */
  readonly embedding: Float32Array;
  /** (segments × words) × outputs: what single words say. */
  readonly single: Float32Array;
  /** buckets × outputs: what pairs say. */
  readonly pairs: Float32Array;
  /** filters × (width × dimensions), and their thresholds. */
  readonly filters: Float32Array;
  readonly filterBias: Float32Array;
  /** outputs × features, and what is true of every text. */
  readonly output: Float32Array;
  readonly bias: Float32Array;
}

export type ParameterName = keyof Parameters;
export const parameterNames: readonly ParameterName[] = ['embedding', 'single', 'pairs', 'filters', 'filterBias', 'output', 'bias'];

export function createParameters(shape: NetworkShape, random: Random, vectors: Float32Array | null): Parameters {
  const outputs = outputsOf(shape);
  const around = (length: number, spread: number): Float32Array => Float32Array.from({ length }, () => (random() * 2 - 1) * spread);
  return {
    embedding: vectors === null ? around(shape.words * shape.dimensions, 0.1) : vectors.slice(),
    single: new Float32Array(segments * shape.words * outputs),
    pairs: new Float32Array(shape.buckets * outputs),
    filters: around(shape.filters * convolutionWidth * shape.dimensions, Math.sqrt(3 / (convolutionWidth * shape.dimensions))),
    filterBias: new Float32Array(shape.filters),
    output: around(outputs * featuresOf(shape), 0.05),
    bias: new Float32Array(outputs),
  };
}

/** The same sizes, all zero: sums of squared gradients, or averages. */
export const likeParameters = (parameters: Parameters): Parameters =>
  Object.fromEntries(parameterNames.map((name) => [name, new Float32Array(parameters[name].length)])) as unknown as Parameters;
