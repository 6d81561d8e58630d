/** By hour since 1970. */
export type HourCounts = ReadonlyMap<number, { readonly bad: number; readonly all: number }>;

export interface SwingOptions {
  /** Hours. */
  readonly over: number;
  readonly against: number;
  readonly by: number;
  readonly fewest: number;
}

export interface Swing {
  /** Shares, from 0 to 1. */
  readonly now: number;
  readonly before: number;
  readonly documents: number;
  readonly past: number;
}

/** Standard errors that the two shares are apart at least: by chance one hour in some seven hundred. */
const leastErrors = 3;

/** Whether the share has risen so far in the hours before `hour`, and no mere chance explains it (test of two proportions); null where not. */
export function swingAt(counts: HourCounts, hour: number, { over, against, by, fewest }: SwingOptions): Swing | null {
  const now = sumOf(counts, hour - over, hour);
  const before = sumOf(counts, hour - over - against, hour - over);
  if (now.all < fewest || before.all < fewest) return null;
  const [share, past] = [now.bad / now.all, before.bad / before.all];
  // Shares such as 0.3 - 0.1 miss 0.2 by a rounding error.
  if (share - past < by - 1e-9) return null;
  const pooled = (now.bad + before.bad) / (now.all + before.all);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.all + 1 / before.all));
  return error > 0 && (share - past) / error >= leastErrors ? { now: share, before: past, documents: now.all, past: before.all } : null;
}

function sumOf(counts: HourCounts, from: number, to: number): { readonly bad: number; readonly all: number } {
  let [bad, all] = [0, 0];
  for (let hour = from; hour < to; hour += 1) {
    const count = counts.get(hour);
    bad += count?.bad ?? 0;
    all += count?.all ?? 0;
  }
  return { bad, all };
}
