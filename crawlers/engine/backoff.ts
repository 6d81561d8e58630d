const longestMs = 6 * 3_600_000;

/** Milliseconds to wait after the nth failure in a row: doubling, at most six hours, at least what the site asked for. */
export function backoffMs(failures: number, firstMs: number, retryAfterMs = 0): number {
  return Math.max(Math.min(firstMs * 2 ** Math.min(Math.max(failures - 1, 0), 30), longestMs), retryAfterMs);
}
