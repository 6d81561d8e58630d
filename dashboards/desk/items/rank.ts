import type { Flagged } from '../../../infra/contracts/index.ts';

/** How much an outlet's reach counts. Nothing of whoever wrote the text ever does. */
const weights: Readonly<Record<string, number>> = { national: 1, regional: 0.8, foreign: 0.8, specialist: 0.7, local: 0.6 };
/** Of a reach that the office's file does not say. */
const unknownWeight = 0.6;
const halfLifeMs = 48 * 3_600_000;

/**
 * Where an item stands in the queue: probability × reach × age, the last halving every 48 hours. As a logarithm, and counted from 1970, so
 * that the order stays right as time passes and nothing has to be reckoned again.
 */
export function rankOf({ flag, source, document, flaggedAt }: Flagged): number {
  const flagged = Date.parse(flaggedAt);
  const published = document.publishedAt === null ? flagged : Math.min(Date.parse(document.publishedAt), flagged);
  return Math.log2(Math.max(flag.probability, 1e-6) * (weights[source.reach] ?? unknownWeight)) + published / halfLifeMs;
}

/** The product itself at a time, for who wants to see it: 1 is a certain flag of a national outlet, published now. */
export const priorityAt = (rank: number, at: number): number => 2 ** (rank - at / halfLifeMs);
