import { fitLogistic, type Example } from '../../flags/training/fit-logistic.ts';
import { featureNames, featuresOf, type Feature } from '../likeness/features.ts';
import type { Judge } from '../likeness/judge.ts';
import { sketchOf } from '../folding/sketch-of.ts';
import type { LabelledText } from './read-texts.ts';

const farthestMs = 8 * 86_400_000;
/** Pairs with less in common are never compared when folding. */
const leastCosine = 0.03;
/** Two events taken for one cost more than one taken for two: a person merges more easily than splits. */
const hardTimes = 4;

/** Pairs of texts within a set, with what they have in common and whether they tell of one event. */
export function examplesOf(texts: readonly LabelledText[], share: (set: string) => number): Example[] {
  const examples: Example[] = [];
  for (const set of Map.groupBy(texts, (text) => text.set).values()) {
    for (const [at, left] of set.entries()) {
      for (const right of set.slice(at + 1)) {
        if (Math.abs(left.publishedAt - right.publishedAt) > farthestMs) continue;
        const features = featuresOf({ sketch: sketchOf(left), publishedAt: left.publishedAt }, { sketch: sketchOf(right), publishedAt: right.publishedAt });
        const label = left.label === right.label ? 1 : 0;
        if (label === 0 && features.subject + features.named < leastCosine) continue;
        examples.push({ features, label, weight: share(left.set) * (label === 0 && left.reprintOf !== undefined ? hardTimes : 1) });
      }
    }
  }
  return examples;
}

const signs = Object.fromEntries(featureNames.map((name) => [name, name === 'gap' || name.endsWith('Differ') || name.startsWith('alike') ? -1 : 1])) as Record<Feature, 1 | -1>;

/** So few pairs differ twice that chance weighs it: by hand, never less than this. Of 261 own pairs of one event none does, of 37 alike ones of two events seven do. */
const leastTwoDiffer = -1;

export function fitJudge(examples: readonly Example[], threshold: number): Judge {
  const { bias, byFeature } = fitLogistic(examples, featureNames, { penalty: 1e-4, signs });
  const weights = Object.fromEntries(featureNames.map((name) => [name, byFeature[name] ?? 0])) as Record<Feature, number>;
  return { weights: { ...weights, twoDiffer: Math.min(weights.twoDiffer, leastTwoDiffer) }, offset: bias, threshold };
}
