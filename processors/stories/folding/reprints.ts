import { featuresOf } from '../likeness/features.ts';
import { overlapOf } from '../likeness/overlap.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';

/** Of all runs of four words of both, so many are common; or of the shorter one's, where one shortens the other. */
const enough = { resemblance: 0.36, contained: 0.62 };

/** As good as the same text: what differs is a slip of reading. */
const verbatim = 0.95;

/**
 * Whether one text repeats the other, verbatim, lightly edited or shortened. Bulletins say each week the same of other places, days and
 * numbers: those repeat nothing.
 */
export function isReprint(left: Sketch, right: Sketch): boolean {
  const { resemblance, contained } = overlapOf(left, right);
  if (resemblance >= verbatim) return true;
  return (resemblance >= enough.resemblance || contained >= enough.contained) && !tellOfOthers(left, right);
}

function tellOfOthers(left: Sketch, right: Sketch): boolean {
  const { dayDiffer, provinceDiffer, localityDiffer, rankAgree, rankDiffer, countAgree, countDiffer } = featuresOf({ sketch: left, publishedAt: 0 }, { sketch: right, publishedAt: 0 });
  return dayDiffer > 0.5 || provinceDiffer > 0 || localityDiffer > 0 || rankDiffer > rankAgree || countDiffer > 2 * countAgree;
}

/** Of texts that repeat each other: the first published, unless it says itself that it comes from the outlet of another. */
export function originalOf(same: readonly Placed[]): Placed {
  const outlets = new Set(same.map((placed) => sketchOf(placed).outlet));
  const borrowed = (placed: Placed): number => {
    const { outlet, after } = sketchOf(placed);
    return after !== 0 && after !== outlet && outlets.has(after) ? 1 : 0;
  };
  return [...same].sort((left, right) => borrowed(left) - borrowed(right) || left.publishedAt - right.publishedAt || (left.document < right.document ? -1 : 1))[0] as Placed;
}
