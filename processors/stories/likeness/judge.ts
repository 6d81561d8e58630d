import { featureNames, type Feature } from './features.ts';

/** Weighs what speaks for and against two texts telling of one event. */
export interface Judge {
  readonly weights: Readonly<Record<Feature, number>>;
  readonly offset: number;
  /** A document joins a story from this probability on, averaged over those that stand for the story. */
  readonly threshold: number;
}

/** One pair alone says no more than this, whichever way. */
const most = 6;

export function oddsOf({ weights, offset }: Judge, features: Readonly<Record<Feature, number>>): number {
  let odds = offset;
  for (const name of featureNames) odds += weights[name] * features[name];
  return Math.max(-most, Math.min(most, odds));
}

export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
