import type { Encoded, Pass } from './forward.ts';
import type { Parameters } from './parameters.ts';
import { convolutionWidth, pairRow, type NetworkShape } from './shape.ts';

export interface Step {
  readonly rate: number;
  /** How fast the embedding may move beside the rest: it comes from far more text than the labels do. */
  readonly embeddingRate: number;
}

const epsilon = 1e-6;

/** One step of AdaGrad (Duchi et al. 2011) for one text, down the gradient of the logits. `squares` remembers. */
export function backward(shape: NetworkShape, parameters: Parameters, squares: Parameters, text: Encoded, pass: Pass, gradient: Float32Array, step: Step): void {
  const { dimensions, words, buckets, filters } = shape;
  const { features, places, scale, kept } = pass;
  const { ids, segments } = text;
  const outputs = gradient.length;
  const size = features.length;
  const towards = new Float32Array(size);

  const move = (values: Float32Array, sums: Float32Array, at: number, slope: number, rate: number): void => {
    const sum = (sums[at] as number) + slope * slope;
    sums[at] = sum;
    values[at] = (values[at] as number) - (rate * slope) / (Math.sqrt(sum) + epsilon);
  };

  for (let o = 0; o < outputs; o += 1) {
    const slope = gradient[o] as number;
    if (slope === 0) continue;
    const row = o * size;
    for (let k = 0; k < size; k += 1) {
      towards[k] = (towards[k] as number) + slope * (kept[k] as number) * (parameters.output[row + k] as number);
      const feature = features[k] as number;
      if (feature !== 0) move(parameters.output, squares.output, row + k, slope * feature, step.rate);
    }
    move(parameters.bias, squares.bias, o, slope, step.rate);
  }

  const share = 1 / (scale[2] as number);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    const segment = segments[at] as number;
    const singleRow = (segment * words + id) * outputs;
    const next = at + 1 < ids.length ? pairRow(id, ids[at + 1] as number, segment, buckets) * outputs : -1;
    for (let o = 0; o < outputs; o += 1) {
      const slope = (gradient[o] as number) * share;
      if (slope === 0) continue;
      move(parameters.single, squares.single, singleRow + o, slope, step.rate);
      if (next >= 0) move(parameters.pairs, squares.pairs, next + o, slope, step.rate);
    }
  }

  const { embedding } = parameters;
  const span = convolutionWidth * dimensions;
  for (let f = 0; f < filters; f += 1) {
    const slope = towards[2 * dimensions + f] as number;
    const place = places[f] as number;
    if (slope === 0 || place < 0) continue;
    for (let w = 0; w < convolutionWidth; w += 1) {
      const row = (ids[place + w] as number) * dimensions;
      const from = f * span + w * dimensions;
      for (let k = 0; k < dimensions; k += 1) {
        const value = embedding[row + k] as number;
        if (step.embeddingRate > 0) move(embedding, squares.embedding, row + k, slope * (parameters.filters[from + k] as number), step.embeddingRate);
        move(parameters.filters, squares.filters, from + k, slope * value, step.rate);
      }
    }
    move(parameters.filterBias, squares.filterBias, f, slope, step.rate);
  }
  if (step.embeddingRate === 0) return;
  for (let at = 0; at < ids.length; at += 1) {
    const row = (ids[at] as number) * dimensions;
    const segment = segments[at] as number;
    const part = 1 / (scale[segment] as number);
    for (let k = 0; k < dimensions; k += 1) move(embedding, squares.embedding, row + k, (towards[segment * dimensions + k] as number) * part, step.embeddingRate);
  }
}
