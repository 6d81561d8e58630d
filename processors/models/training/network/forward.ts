import type { Parameters } from './parameters.ts';
import { convolutionWidth, featuresOf, outputsOf, pairRow, type NetworkShape } from './shape.ts';

/** A text as ids: [CLS] first segment [SEP] second segment [SEP], and which segment each id belongs to. */
export interface Encoded {
  readonly ids: Int32Array;
  readonly segments: Uint8Array;
}

/** What one pass leaves behind: the logits, and what the way back needs. One is made and used again for every text. */
export interface Pass {
  readonly features: Float32Array;
  readonly logits: Float32Array;
  /** Where each filter found its most; -1 where it found nothing. */
  readonly places: Int32Array;
  /** Square root of the number of ids of each segment, and of all. */
  readonly scale: Float32Array;
  /** 0 for a feature that is left out of this step, else what makes up for those; all 1 outside training. */
  readonly kept: Float32Array;
}

export const createPass = (shape: NetworkShape): Pass => ({
  features: new Float32Array(featuresOf(shape)),
  logits: new Float32Array(outputsOf(shape)),
  places: new Int32Array(shape.filters),
  scale: new Float32Array(3),
  kept: new Float32Array(featuresOf(shape)).fill(1),
});

export function forward(shape: NetworkShape, parameters: Parameters, text: Encoded, pass: Pass): void {
  const { dimensions, words, buckets, filters } = shape;
  const { features, logits, places, scale, kept } = pass;
  const { ids, segments } = text;
  const { embedding, single, pairs, filters: kernels, filterBias, output, bias } = parameters;
  const outputs = logits.length;
  const length = ids.length;

  let inSecond = 0;
  for (let at = 0; at < length; at += 1) inSecond += segments[at] as number;
  scale[0] = Math.sqrt(Math.max(1, length - inSecond));
  scale[1] = Math.sqrt(Math.max(1, inSecond));
  scale[2] = Math.sqrt(length);

  features.fill(0);
  logits.fill(0);
  for (let at = 0; at < length; at += 1) {
    const id = ids[at] as number;
    const segment = segments[at] as number;
    const row = id * dimensions;
    const feature = segment * dimensions;
    for (let k = 0; k < dimensions; k += 1) features[feature + k] = (features[feature + k] as number) + (embedding[row + k] as number);
    const singleRow = (segment * words + id) * outputs;
    for (let o = 0; o < outputs; o += 1) logits[o] = (logits[o] as number) + (single[singleRow + o] as number);
    if (at + 1 === length) continue;
    const row2 = pairRow(id, ids[at + 1] as number, segment, buckets) * outputs;
    for (let o = 0; o < outputs; o += 1) logits[o] = (logits[o] as number) + (pairs[row2 + o] as number);
  }
  for (let k = 0; k < 2 * dimensions; k += 1) features[k] = (features[k] as number) / (scale[k < dimensions ? 0 : 1] as number);

  const span = convolutionWidth * dimensions;
  for (let f = 0; f < filters; f += 1) {
    const kernel = f * span;
    let best = 0;
    let place = -1;
    for (let at = 0; at + convolutionWidth <= length; at += 1) {
      let sum = filterBias[f] as number;
      for (let w = 0; w < convolutionWidth; w += 1) {
        const row = (ids[at + w] as number) * dimensions;
        const from = kernel + w * dimensions;
        for (let k = 0; k < dimensions; k += 1) sum += (kernels[from + k] as number) * (embedding[row + k] as number);
      }
      if (sum > best) {
        best = sum;
        place = at;
      }
    }
    places[f] = place;
    features[2 * dimensions + f] = best;
  }

  const size = features.length;
  for (let k = 0; k < size; k += 1) features[k] = (features[k] as number) * (kept[k] as number);
  for (let o = 0; o < outputs; o += 1) {
    let sum = (bias[o] as number) + (logits[o] as number) / (scale[2] as number);
    const row = o * size;
    for (let k = 0; k < size; k += 1) sum += (output[row + k] as number) * (features[k] as number);
    logits[o] = sum;
  }
}
