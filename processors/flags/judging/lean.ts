import type { Upheld } from '../facts.ts';

/** Before anybody judged, nine flags in ten are taken to be right: what `suggest` asks for. */
const before = { upheld: 9, overturned: 1 };

/**
 * How much less likely a fact's flags are made by what people found of the former ones, in log-odds, never above 0: what was overturned counts
 * against the next, what was upheld only makes good for it.
 */
export function leanOf({ upheld, overturned }: Upheld): number {
  return Math.min(0, Math.log((upheld + before.upheld) / (overturned + before.overturned) / (before.upheld / before.overturned)));
}

export function leant(probability: number, judged: Upheld): number {
  const lean = leanOf(judged);
  if (lean === 0) return probability;
  const odds = Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability)) + lean;
  return 1 / (1 + Math.exp(-odds));
}
