import { scoreOf } from '../evaluation/metrics.ts';
import type { ModelHead } from '../folder/description.ts';
import { logitOf, temperatureOf, thresholdsOf, type Guess } from './calibrate.ts';
import type { Example } from './fit.ts';
import { sigmoid } from './network/loss.ts';
import type { Head } from './network/shape.ts';

/** What else speaks for a label of a text than the network: the taxonomy's phrases. Its weight is chosen with the thresholds. */
export interface SecondVoice {
  readonly weights: readonly number[];
  /** The probability of a label of the text with that number, with both. */
  readonly add: (at: number, label: string, probability: number, weight: number) => number;
}

/** The heads with the temperatures and thresholds that these texts ask for, and how much the second voice counts. */
export function calibrated(heads: readonly Head[], logits: readonly Float32Array[], examples: readonly Example[], voice?: SecondVoice): { readonly heads: ModelHead[]; readonly phraseWeight: number; readonly phraseTemperature: number } {
  let from = 0;
  let phraseWeight = 0;
  let phraseTemperature = 1;
  const described = heads.map(({ name, kind, labels }, index): ModelHead => {
    const [start, end] = [from, from + labels.length];
    from = end;
    const judged = examples.flatMap(({ targets }, at) => {
      const wanted = targets[index];
      return wanted ? [{ at, logits: (logits[at] as Float32Array).subarray(start, end), wanted }] : [];
    });
    const temperature = Math.round(temperatureOf({ kind }, judged) * 1000) / 1000;
    if (kind === 'one') return { name, kind, labels: [...labels], temperature };
    const tried = (voice?.weights ?? [0]).map((weight) => {
      const guesses = labels.map((label, place) =>
        judged.map(({ at, logits: values, wanted }): Guess => {
          const probability = sigmoid((values[place] as number) / temperature);
          return { probability: voice ? voice.add(at, label, probability, weight) : probability, is: wanted[place] === 1 };
        }),
      );
      const thresholds = cautious(thresholdsOf(guesses), guesses);
      return { weight, thresholds, f1: microF1(guesses, thresholds) };
    });
    const best = tried.reduce((a, b) => (b.f1 > a.f1 ? b : a));
    phraseWeight = best.weight;
    if (!voice) return { name, kind, labels: [...labels], temperature, thresholds: best.thresholds };
    // Two voices together are surer than they are right: what they say is cooled once more.
    const both = judged.map(({ at, logits: values, wanted }) => ({ wanted, logits: Float32Array.from(labels, (label, place) => logitOf(voice.add(at, label, sigmoid((values[place] as number) / temperature), best.weight))) }));
    phraseTemperature = Math.round(temperatureOf({ kind }, both) * 1000) / 1000;
    return { name, kind, labels: [...labels], temperature, thresholds: best.thresholds.map((threshold) => Math.round(sigmoid(logitOf(threshold) / phraseTemperature) * 1e4) / 1e4) };
  });
  return { heads: described, phraseWeight, phraseTemperature };
}

/** Share of the texts without a label that may be given one: everyday news has no topic. */
const mostWrongly = 0.1;
const step = 0.1;
const highest = 8;

/** The thresholds, all raised by as little as keeps nearly all texts without a label so. */
function cautious(thresholds: readonly number[], byLabel: readonly (readonly Guess[])[]): number[] {
  const none = (byLabel[0] ?? []).map((_, text) => text).filter((text) => byLabel.every((guesses) => guesses[text]?.is === false));
  for (let raised = 0; ; raised += step) {
    const tried = thresholds.map((threshold) => Math.round(sigmoid(Math.min(highest, logitOf(threshold) + raised)) * 1e4) / 1e4);
    const wrongly = none.filter((text) => byLabel.some((guesses, label) => (guesses[text]?.probability ?? 0) >= (tried[label] as number))).length;
    if (wrongly <= mostWrongly * none.length || raised > highest) return tried;
  }
}

function microF1(byLabel: readonly (readonly Guess[])[], thresholds: readonly number[]): number {
  let [right, wrong, missed] = [0, 0, 0];
  byLabel.forEach((guesses, label) => {
    for (const { probability, is } of guesses) {
      const given = probability >= (thresholds[label] as number);
      if (given && is) right += 1;
      else if (given) wrong += 1;
      else if (is) missed += 1;
    }
  });
  return scoreOf(right, wrong, missed).f1;
}
