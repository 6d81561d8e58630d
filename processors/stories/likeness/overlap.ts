/** Texts so short have too few runs of words in common to tell. */
const fewestRuns = 10;

export interface Overlap {
  /** Of all runs of words of both, how many both have. */
  readonly resemblance: number;
  /** Of the shorter one's runs, how many the longer one has. */
  readonly contained: number;
}

interface Runs {
  readonly shingles: readonly number[];
  readonly runs: number;
}

/** How much of two texts is the same, from the smallest hashes of their runs of words: an estimate, about 0.07 to either side. */
export function overlapOf(left: Runs, right: Runs): Overlap {
  if (Math.min(left.runs, right.runs) < fewestRuns) return { resemblance: 0, contained: 0 };
  const most = Math.min(48, Math.max(left.shingles.length, right.shingles.length));
  const whole = left.runs <= left.shingles.length && right.runs <= right.shingles.length;
  let [l, r, seen, both] = [0, 0, 0, 0];
  // The smallest of both together are a fair sample of both together.
  while ((whole || seen < most) && (l < left.shingles.length || r < right.shingles.length)) {
    const [a, b] = [left.shingles[l] ?? Infinity, right.shingles[r] ?? Infinity];
    if (a === b) both += 1;
    if (a <= b) l += 1;
    if (b <= a) r += 1;
    seen += 1;
  }
  const resemblance = seen === 0 ? 0 : both / seen;
  const shared = (resemblance * (left.runs + right.runs)) / (1 + resemblance);
  return { resemblance, contained: Math.min(1, shared / Math.min(left.runs, right.runs)) };
}
