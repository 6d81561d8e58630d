import type { Random } from './seeded.ts';

/**
 * One of the things, each as likely as the others; with a `skew` above 1 rather one of the first.
 * @throws {RangeError} of no things.
 */
export function pick<Thing>(things: readonly Thing[], random: Random, skew = 1): Thing {
  if (things.length === 0) throw new RangeError('nothing to pick from');
  return things[Math.floor(random() ** skew * things.length)] as Thing;
}
