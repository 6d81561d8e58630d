import type { TopicScore } from '../../infra/contracts/index.ts';

const logit = (probability: number): number => Math.log(Math.max(1e-6, probability) / Math.max(1e-6, 1 - probability));

/** Phrases and words add to what the model says from this score on, long before they are enough by themselves. */
export const leastEvidence = 0.1;
/** How much what speaks for another topic takes away: a text that is all of courts is less of children. */
const againstOthers = 0.3;

/** What was found of a topic's phrases and words, and of the topic that most of all other was found of; scores as `classify` gives them. */
export interface Evidence {
  readonly own: number;
  readonly other: number;
}

/** For each topic found. */
export function evidenceOf(found: readonly Pick<TopicScore, 'topic' | 'score'>[], topic: string): Evidence {
  const best = (some: readonly Pick<TopicScore, 'score'>[]): number => some.reduce((most, { score }) => Math.max(most, score), 0);
  return { own: best(found.filter((each) => each.topic === topic)), other: best(found.filter((each) => each.topic !== topic)) };
}

/**
 * What the model and the taxonomy say together, as a probability: what was found adds to the model's logit, by `weight`; `temperature`
 * cools what both say. So an office's own phrases go on counting.
 */
export const combined = (model: number, { own, other }: Evidence, weight: number, temperature = 1): number =>
  1 / (1 + Math.exp(-(logit(model) + weight * (strength(own) - againstOthers * strength(other))) / temperature));

/** A score of 0 to 1 without its ceiling. */
const strength = (score: number): number => -Math.log(Math.max(1e-3, 1 - score));
