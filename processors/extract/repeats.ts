const shortest = 60;
/** A lone repeat is a quote pulled out or a copy for small screens; so are many in a row. Scattered ones are the text's own. */
const manyAlone = 5;
const inARow = 4;

/** Drops blocks that say again what a block before said, unless the text by its nature repeats lines: recipes, timetables. */
export function withoutRepeats<B extends { readonly text: string }>(blocks: readonly B[]): B[] {
  const seen = new Set<string>();
  const repeats = blocks.map(({ text }) => {
    if (text.length <= shortest) return null;
    const key = text.toLowerCase();
    return seen.has(key) || (seen.add(key), false);
  });
  let run = 0;
  let longestRun = 0;
  for (const repeat of repeats) {
    if (repeat !== null) run = repeat ? run + 1 : 0;
    longestRun = Math.max(longestRun, run);
  }
  const count = repeats.filter(Boolean).length;
  if (count >= manyAlone && longestRun < inARow) return [...blocks];
  return blocks.filter((_block, index) => repeats[index] !== true);
}
