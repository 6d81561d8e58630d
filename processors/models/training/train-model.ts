import type { ModelHead } from '../folder/description.ts';
import type { Base } from '../folder/base.ts';
import { calibrationError } from '../evaluation/metrics.ts';
import { calibrated, type SecondVoice } from './calibrated.ts';
import { fit, type Example } from './fit.ts';
import { createPass, forward } from './network/forward.ts';
import { softmax } from './network/loss.ts';
import { createParameters, type Parameters } from './network/parameters.ts';
import type { Head, NetworkShape } from './network/shape.ts';
import { seededRandom } from '../../../infra/random/index.ts';

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
  /** What is trained on, and, held out in turns, what temperatures and thresholds are set by: text by text, so that no text is in two parts. */
  readonly own: readonly (readonly Example[])[];
  /** What is trained on only: corrections, phrases. */
  readonly more: readonly Example[];
  /** What else speaks for the labels of a head with several, of texts with one example each. */
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
  /** What the logit of both voices together is divided by. */
  readonly phraseTemperature: number;
  /** By head that gives exactly one label: how far, on the texts held out, what it says is likely is from how often it is right. */
  readonly calibrationErrors: Readonly<Record<string, number>>;
}

/** In how many turns the own texts are held out. */
const folds = 5;

/** Trains a few times without a part of the texts, sets temperatures and thresholds by how those were judged, then trains with all of them. */
export async function trainNetwork(request: TrainRequest): Promise<TrainedNetwork> {
  const { base, heads, recipe, own, more, seed } = request;
  const shape: NetworkShape = { words: base.vocabulary.words.length, dimensions: base.dimensions, buckets: recipe.buckets, filters: recipe.filters, heads };
  const epochs = (folds + 1) * recipe.epochs;
  let done = 0;
  const random = seededRandom(seed);
  const start = createParameters(shape, random, base.vectors);
  const trained = async (examples: readonly Example[]): Promise<Parameters> => {
    const parameters = copied(start);
    await fit(shape, parameters, examples, { ...recipe, random, onEpoch: (_epoch, loss) => request.onProgress((done += 1), epochs, loss) });
    return parameters;
  };
  const judged = new Array<readonly Float32Array[]>(own.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const parameters = await trained([...own.filter((_, text) => text % folds !== fold).flat(), ...more]);
    own.forEach((examples, text) => {
      if (text % folds === fold) judged[text] = logitsOf(shape, parameters, examples);
    });
  }
  const all = own.flat();
  const described = calibrated(heads, judged.flat(), all, request.choose);
  return { shape, parameters: await trained([...all, ...more]), ...described, calibrationErrors: calibrationErrors(described.heads, judged.flat(), all) };
}

function calibrationErrors(heads: readonly ModelHead[], logits: readonly Float32Array[], examples: readonly Example[]): Record<string, number> {
  let from = 0;
  return Object.fromEntries(heads.flatMap(({ name, kind, labels, temperature }, head) => {
    const start = from;
    from += labels.length;
    if (kind !== 'one') return [];
    const guesses = examples.flatMap(({ targets }, at) => {
      const wanted = targets[head];
      if (!wanted) return [];
      const shares = softmax((logits[at] as Float32Array).map((logit) => logit / temperature), start, start + labels.length);
      const best = shares.indexOf(Math.max(...shares));
      return [{ probability: shares[best] as number, right: wanted[best] === 1 }];
    });
    return [[name, calibrationError(guesses)]];
  }));
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
