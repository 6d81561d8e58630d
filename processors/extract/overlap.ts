const word = /[\p{L}\p{N}_]+/gu;

/** Share of the first text's words that occur in the second, from 0 to 1; 0 for a text without words. */
export function overlap(of: string, within: string): number {
  const words = of.toLowerCase().match(word) ?? [];
  if (words.length === 0) return 0;
  const known = new Set(within.toLowerCase().match(word) ?? []);
  return words.filter((candidate) => known.has(candidate)).length / words.length;
}

/** Share of the first text's runs of three words that occur in the second, from 0 to 1: whether it is said there, word for word. */
export function saidIn(said: string, within: string): number {
  const runs = runsOf(said);
  if (runs.length === 0) return 0;
  const known = new Set(runsOf(within));
  return runs.filter((run) => known.has(run)).length / runs.length;
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(word) ?? [];
  return words.slice(2).map((last, index) => `${words[index]} ${words[index + 1]} ${last}`);
}
