const word = /[\p{L}\p{N}_]+/gu;

/** Share of the first text's words that occur in the second, from 0 to 1; 0 for a text without words. */
export function overlap(of: string, within: string): number {
  const words = of.toLowerCase().match(word) ?? [];
  if (words.length === 0) return 0;
  const known = new Set(within.toLowerCase().match(word) ?? []);
  return words.filter((candidate) => known.has(candidate)).length / words.length;
}
