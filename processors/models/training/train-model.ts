import type { ModelHead } from '../folder/description.ts';
import type { Base } from '../folder/base.ts';
import { calibrated, type SecondVoice } from './calibrated.ts';
import { fit, type Example } from './fit.ts';
import { createPass, forward } from './network/forward.ts';
import { createParameters, type Parameters } from './network/parameters.ts';
import type { Head, NetworkShape } from './network/shape.ts';
import { seededRandom } from './random.ts';

/** What a network is made of and how it is trained; found by trying on the tuning part. */
export interface Recipe {
  readonly buckets: number;
  readonly filters: number;
  readonly epochs: number;
  readonly rate: number;
  readonly embeddingRate: number;
  readonly featureDropout: number;
  readonly wordDropout: number;
  readonly otherForm: number;
  readonly rareCaution: number;
  readonly caution: number;
}

export interface TrainRequest {
  readonly base: Base;
  readonly heads: readonly Head[];
  readonly recipe: Recipe;
  readonly train: readonly Example[];
  /** What temperatures and thresholds are set by; joins the training afterwards. */
  readonly tune: readonly Example[];
  /** What else speaks for the labels of a head with several. */
  readonly choose?: SecondVoice;
  readonly seed: number;
  readonly onProgress: (done: number, of: number, loss: number) => void;
}

export interface TrainedNetwork {
  readonly shape: NetworkShape;
  readonly parameters: Parameters;
  readonly heads: readonly ModelHead[];
  /** How much the second voice counts; 0 without one. */
  readonly phraseWeight: number;
}

/** Trains once without the tuning part and sets temperatures and thresholds by it, then once with all of it. */
export async function trainNetwork(request: TrainRequest): Promise<TrainedNetwork> {
  const { base, heads, recipe, train, tune, seed } = request;
  const shape: NetworkShape = { words: base.vocabulary.words.length, dimensions: base.dimensions, buckets: recipe.buckets, filters: recipe.filters, heads };
  const epochs = 2 * recipe.epochs;
  let done = 0;
  const onEpoch = (_epoch: number, loss: number): void => request.onProgress((done += 1), epochs, loss);

  const random = seededRandom(seed);
  const start = createParameters(shape, random, base.vectors);
  const options = { ...recipe, random, onEpoch };
  const first = copied(start);
  await fit(shape, first, train, options);
  const described = calibrated(heads, logitsOf(shape, first, tune), tune, request.choose);
  await fit(shape, start, [...train, ...tune], options);
  return { shape, parameters: start, ...described };
}

/** Logits of each example as it was typed. */
export function logitsOf(shape: NetworkShape, parameters: Parameters, examples: readonly Example[], form = 0): Float32Array[] {
  const pass = createPass(shape);
  return examples.map(({ forms }) => {
    forward(shape, parameters, forms[form] ?? forms[0] ?? { ids: new Int32Array(), segments: new Uint8Array() }, pass);
    return pass.logits.slice();
  });
}

const copied = (parameters: Parameters): Parameters => Object.fromEntries(Object.entries(parameters).map(([name, values]: [string, Float32Array]) => [name, values.slice()])) as unknown as Parameters;
