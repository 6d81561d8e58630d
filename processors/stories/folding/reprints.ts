import { featuresOf } from '../likeness/features.ts';
import { overlapOf } from '../likeness/overlap.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';

/** Of all runs of four words of both, so many are common; or of the shorter one's, where one shortens the other. */
const enough = { resemblance: 0.36, contained: 0.62 };

/** As good as the same text: what differs is a slip of reading. */
const verbatim = 0.95;

/** `repeats`: verbatim, lightly edited or shortened; `another`: in the same words of another place, day or number of a series, as bulletins and notices do. */
export type Repetition = 'repeats' | 'another' | 'neither';

/** What one text is to another by their words alone. An update that only counts anew repeats nothing, and is no other event either. */
export function repetitionOf(left: Sketch, right: Sketch): Repetition {
  const { resemblance, contained } = overlapOf(left, right);
  if (resemblance >= verbatim) return 'repeats';
  if (resemblance < enough.resemblance && contained < enough.contained) return 'neither';
  const { dayDiffer, provinceDiffer, localityDiffer, rankAgree, rankDiffer, countAgree, countDiffer } = featuresOf({ sketch: left, publishedAt: 0 }, { sketch: right, publishedAt: 0 });
  if (dayDiffer > 0.5 || provinceDiffer > 0 || localityDiffer > 0 || rankDiffer > rankAgree) return 'another';
  return countDiffer > 2 * countAgree ? 'neither' : 'repeats';
}

export const isReprint = (left: Sketch, right: Sketch): boolean => repetitionOf(left, right) === 'repeats';

/** Of texts that repeat each other: the first published, unless it says itself that it comes from the outlet of another. */
export function originalOf(same: readonly Placed[]): Placed {
  const outlets = new Set(same.map((placed) => sketchOf(placed).outlet));
  const borrowed = (placed: Placed): number => {
    const { outlet, after } = sketchOf(placed);
    return after !== 0 && after !== outlet && outlets.has(after) ? 1 : 0;
  };
  return [...same].sort((left, right) => borrowed(left) - borrowed(right) || left.publishedAt - right.publishedAt || (left.document < right.document ? -1 : 1))[0] as Placed;
}
