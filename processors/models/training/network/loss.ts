import type { Head } from './shape.ts';

/** What a text should give: for each head the wanted probabilities, or null where nobody said. */
export type Targets = readonly (Float32Array | null)[];

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Softmax of a stretch of logits. */
export function softmax(logits: ArrayLike<number>, from: number, to: number): Float32Array {
  let most = -Infinity;
  for (let at = from; at < to; at += 1) most = Math.max(most, logits[at] as number);
  const shares = new Float32Array(to - from);
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += shares[at - from] = Math.exp((logits[at] as number) - most);
  return shares.map((share) => share / sum);
}

/** Writes the gradient of the cross-entropy by the logits; returns the loss. */
export function gradientOf(heads: readonly Head[], logits: Float32Array, targets: Targets, weight: number, gradient: Float32Array): number {
  gradient.fill(0);
  let loss = 0;
  let from = 0;
  heads.forEach((head, index) => {
    const target = targets[index];
    const to = from + head.labels.length;
    if (target) {
      const shares = head.kind === 'one' ? softmax(logits, from, to) : null;
      for (let at = from; at < to; at += 1) {
        const wanted = target[at - from] as number;
        const share = shares === null ? sigmoid(logits[at] as number) : (shares[at - from] as number);
        gradient[at] = weight * head.weight * (share - wanted);
        loss -= weight * head.weight * (wanted * Math.log(share + 1e-9) + (shares === null ? (1 - wanted) * Math.log(1 - share + 1e-9) : 0));
      }
    }
    from = to;
  });
  return loss;
}
