import { pick, seededRandom } from '../../infra/random/index.ts';

/** Numbers that look random and are the same for the same seed: a failing case can be run again. */
export interface Random {
  /** From 0 to 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** `part` gives each case of a run its own stream. */
export function createRandom(seed: number, part = 0): Random {
  const next = seededRandom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35));
  return { next, below: (limit) => Math.floor(next() * limit), pick: (from) => pick(from, next) };
}
