import type { TopicScore } from '../../infra/contracts/index.ts';

const logit = (probability: number): number => Math.log(Math.max(1e-6, probability) / Math.max(1e-6, 1 - probability));

/** Phrases add to what the model says from this score on, long before they are enough by themselves. */
export const leastEvidence = 0.15;

/**
 * What the model and the taxonomy's phrases say together, as a probability: a phrase found adds to the model's logit, by
 * `weight`, times how clearly it was found (its score). So an office's own phrases go on counting.
 */
export function combined(model: number, phrases: Pick<TopicScore, 'score'> | undefined, weight: number): number {
  const more = phrases === undefined ? 0 : weight * phrases.score;
  return 1 / (1 + Math.exp(-(logit(model) + more)));
}
