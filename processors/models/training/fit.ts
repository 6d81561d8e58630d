import { specialTokens, unknownId } from '../network/tokens.ts';
import { backward } from './network/backward.ts';
import { createPass, forward, type Encoded } from './network/forward.ts';
import { gradientOf, type Targets } from './network/loss.ts';
import { likeParameters, parameterNames, type Parameters } from './network/parameters.ts';
import { outputsOf, type NetworkShape } from './network/shape.ts';
import { shuffled, type Random } from '../../../infra/random/index.ts';

export interface Example {
  /** The text in each of the ways it may be typed (with diacritics, without); one is drawn each time. */
  readonly forms: readonly Encoded[];
  readonly targets: Targets;
  readonly weight: number;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly embeddingRate: number;
  /** Share of features, and of words, that are left out of a step at random. */
  readonly featureDropout: number;
  readonly wordDropout: number;
  /** How often another form than the first is drawn. */
  readonly otherForm: number;
  /** Where the sums of squared gradients begin: the more, the less a word that is seen once or twice is believed. */
  readonly rareCaution: number;
  readonly caution: number;
  readonly random: Random;
  /** After each epoch, with its mean loss; true ends the training. */
  readonly onEpoch?: (epoch: number, loss: number) => boolean | void | Promise<boolean | void>;
}

/** Trains in place, one text a step, the rate falling to a tenth. */
export async function fit(shape: NetworkShape, parameters: Parameters, examples: readonly Example[], options: FitOptions): Promise<void> {
  const { epochs, random } = options;
  const squares = likeParameters(parameters);
  for (const name of parameterNames) squares[name].fill(name === 'single' || name === 'pairs' ? options.rareCaution : options.caution);
  const pass = createPass(shape);
  const gradient = new Float32Array(outputsOf(shape));
  const kept = 1 / (1 - options.featureDropout);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const fall = 1 - (0.9 * epoch) / Math.max(1, epochs - 1);
    const step = { rate: options.rate * fall, embeddingRate: options.embeddingRate * fall };
    let loss = 0;
    for (const { forms, targets, weight } of shuffled(examples, random)) {
      const form = forms.length > 1 && random() < options.otherForm ? forms[1 + Math.floor(random() * (forms.length - 1))] : forms[0];
      const text = withoutWords(form as Encoded, options.wordDropout, random);
      for (let k = 0; k < pass.kept.length; k += 1) pass.kept[k] = random() < options.featureDropout ? 0 : kept;
      forward(shape, parameters, text, pass);
      loss += gradientOf(shape.heads, pass.logits, targets, weight, gradient);
      backward(shape, parameters, squares, text, pass, gradient, step);
    }
    if ((await options.onEpoch?.(epoch, loss / examples.length)) === true) return;
  }
}

function withoutWords(text: Encoded, share: number, random: Random): Encoded {
  if (share === 0) return text;
  return { ids: text.ids.map((id) => (id >= specialTokens.length && random() < share ? unknownId : id)), segments: text.segments };
}
