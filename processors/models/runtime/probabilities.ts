import type { ModelHead } from '../folder/description.ts';
import { likeness } from './softmax.ts';

/** What one head of a model says of a text: a probability for each of its labels. */
export type Probabilities = Readonly<Record<string, number>>;

/** Cuts a row of logits into its heads' probabilities, by head and label. */
export function probabilitiesOf(heads: readonly ModelHead[], logits: Float32Array): Record<string, Probabilities> {
  const result: Record<string, Probabilities> = {};
  let from = 0;
  for (const { name, kind, labels, temperature } of heads) {
    const scaled = Array.from(logits.subarray(from, from + labels.length), (logit) => logit / temperature);
    const shares = kind === 'one' ? likeness(scaled) : scaled.map((value) => 1 / (1 + Math.exp(-value)));
    result[name] = Object.fromEntries(labels.map((label, at) => [label, shares[at] as number]));
    from += labels.length;
  }
  return result;
}

/** The likeliest label, and how likely it is. */
export function likeliest<Label extends string>(probabilities: Readonly<Record<Label, number>>): { readonly label: Label; readonly score: number } {
  let best: { label: Label; score: number } | null = null;
  for (const label of Object.keys(probabilities) as Label[]) if (best === null || probabilities[label] > best.score) best = { label, score: probabilities[label] };
  if (best === null) throw new RangeError('a head has at least one label');
  return best;
}
