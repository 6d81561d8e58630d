import { sigmoid, softmax } from './network/loss.ts';
import type { Head } from './network/shape.ts';

/** Logits of one head for texts that were not trained on, and what is true of them. */
export interface Judged {
  readonly logits: Float32Array;
  readonly wanted: Float32Array;
}

const coldest = 0.3;
const hottest = 5;
const rounds = 40;
const golden = (Math.sqrt(5) - 1) / 2;

/** The temperature (Guo et al. 2017) by which the probabilities of these texts are likeliest: golden-section search. */
export function temperatureOf({ kind }: Pick<Head, 'kind'>, judged: readonly Judged[]): number {
  const loss = (temperature: number): number =>
    judged.reduce((sum, { logits, wanted }) => {
      const scaled = logits.map((logit) => logit / temperature);
      const shares = kind === 'one' ? softmax(scaled, 0, scaled.length) : scaled.map(sigmoid);
      return sum - wanted.reduce((inner, want, at) => inner + want * Math.log((shares[at] as number) + 1e-9) + (kind === 'one' ? 0 : (1 - want) * Math.log(1 - (shares[at] as number) + 1e-9)), 0);
    }, 0);
  if (judged.length === 0) return 1;
  let [low, high] = [Math.log(coldest), Math.log(hottest)];
  for (let round = 0; round < rounds; round += 1) {
    const width = (high - low) * golden;
    if (loss(Math.exp(high - width)) < loss(Math.exp(low + width))) high = low + width;
    else low = high - width;
  }
  return Math.exp((low + high) / 2);
}

/** How likely a label is said to be of a text, and whether it is true. */
export interface Guess {
  readonly probability: number;
  readonly is: boolean;
}

/** Thresholds are looked for in logits, where a strong second voice does not crowd them at the edge. */
const lowest = -3;
const highest = 6;
const step = 0.1;
const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit));
export const logitOf = (probability: number): number => Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability));
/** A label's own threshold counts as much as that of all labels where so many texts have it. */
const trust = 25;

/** From which probability on each label is given, so that what is given is right and complete in balance (F1). */
export function thresholdsOf(byLabel: readonly (readonly Guess[])[]): number[] {
  const common = bestThreshold(byLabel.flat());
  return byLabel.map((guesses) => {
    const support = guesses.filter(({ is }) => is).length;
    const share = support / (support + trust);
    return probabilityOf(bestThreshold(guesses) * share + common * (1 - share));
  });
}

/** As a logit. */
function bestThreshold(guesses: readonly Guess[]): number {
  const sorted = guesses.map(({ probability, is }) => ({ logit: logitOf(probability), is })).sort((a, b) => b.logit - a.logit);
  const support = sorted.filter(({ is }) => is).length;
  let best = { f1: -1, threshold: 0 };
  let [given, right] = [0, 0];
  for (let threshold = highest; threshold >= lowest; threshold -= step) {
    for (; given < sorted.length && (sorted[given] as { logit: number }).logit >= threshold; given += 1) right += Number((sorted[given] as { is: boolean }).is);
    const f1 = (2 * right) / Math.max(1, given + support);
    if (f1 > best.f1) best = { f1, threshold };
  }
  return best.threshold;
}
