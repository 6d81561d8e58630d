/** Which paragraph became which; null where one has no other side. In the order of both texts. */
export type Pair = readonly [before: string, after: string] | readonly [before: string, after: null] | readonly [before: null, after: string];

/** Below this share of common words two paragraphs are different ones. */
const alike = 0.35;
/** More to compare than this would keep the reader waiting. */
const mostCompared = 4_000;

/** Pairs paragraphs that were dropped with those that were added at the same place, so that as much as possible reads as reworded. */
export function pairParagraphs(dropped: readonly string[], added: readonly string[]): Pair[] {
  if (dropped.length * added.length > mostCompared) return [...dropped.map((text): Pair => [text, null]), ...added.map((text): Pair => [null, text])];
  const likeness = likenessOf(dropped, added);
  const best = bestFrom(likeness, dropped.length, added.length);
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < dropped.length || j < added.length) {
    const [before, after] = [dropped[i], added[j]];
    const here = likeness[i]?.[j] ?? 0;
    if (before !== undefined && after !== undefined && here >= alike && at(i, j) === here + at(i + 1, j + 1)) {
      pairs.push([before, after]);
      [i, j] = [i + 1, j + 1];
    } else if (before !== undefined && (after === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push([before, null]);
      i += 1;
    } else {
      pairs.push([null, after ?? '']);
      j += 1;
    }
  }
  return pairs;
}

/** The most likeness that can be had of the paragraphs from i and j on. */
function bestFrom(likeness: readonly (readonly number[])[], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const here = likeness[i]?.[j] ?? 0;
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), here >= alike ? here + at(i + 1, j + 1) : 0);
    }
  }
  return best;
}

function likenessOf(dropped: readonly string[], added: readonly string[]): number[][] {
  const others = added.map(wordsOf);
  return dropped.map(wordsOf).map((words) => others.map((other) => shareOf(words, other)));
}

/** Common words, counted as often as both have them, against the words of both: from 0 to 1. */
function shareOf(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  const all = sum(left) + sum(right);
  return all === 0 ? 0 : (2 * common) / all;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
