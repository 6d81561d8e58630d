import { pick, seededRandom, type Random } from '../../../random/index.ts';

/** Draws that are the same every time: an evaluation whose figures can be compared. */
export class Draw {
  /** From 0 to below 1. */
  readonly next: Random;

  constructor(seed: number) {
    this.next = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  of<T>(list: readonly T[]): T {
    return pick(list, this.next);
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.below(10))).join('');
  }
}
