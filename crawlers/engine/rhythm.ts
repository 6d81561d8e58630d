/** How often a source publishes, as its own items tell. Times in milliseconds; null while too few items are known. */
export interface Rhythm {
  readonly newestAt: Date | null;
  /** The median between two items. */
  readonly rhythmMs: number | null;
  /** Without a new item for so long, something is likely to be wrong. */
  readonly patienceMs: number | null;
}

export interface Bounds {
  readonly shortestMs: number;
  readonly longestMs: number;
  /** Set where the office, not the source, decides. */
  readonly fixedMs: number | null;
}

const day = 86_400_000;
const looksBack = 90 * day;
const enoughForRhythm = 4;
const enoughForPatience = 6;
/** Nights, weekends and Tết make long pauses that mean nothing. */
const leastPatience = 2 * day;
const mostPatience = 45 * day;
const pausesBorne = 4;

/** Reads a listing's times of publication, those of the future and the long past left out. */
export function rhythmOf(published: readonly (string | null)[], now: Date): Rhythm {
  const times = published.map((iso) => (iso === null ? Number.NaN : Date.parse(iso))).filter((time) => time <= now.getTime() && time > now.getTime() - looksBack).sort((a, b) => b - a);
  const newest = times[0];
  const gaps = times.slice(1).map((time, index) => (times[index] ?? time) - time).sort((a, b) => a - b);
  return {
    newestAt: newest === undefined ? null : new Date(newest),
    rhythmMs: times.length < enoughForRhythm ? null : at(gaps, 0.5),
    patienceMs: times.length < enoughForPatience ? null : Math.min(Math.max(pausesBorne * at(gaps, 0.95), leastPatience), mostPatience),
  };
}

/**
 * Milliseconds until the next poll: half of the source's own rhythm, longer the longer it has been quiet, within the office's bounds. A source
 * of which little is known is asked as often as the office allows.
 */
export function intervalMs({ rhythmMs, newestAt }: Pick<Rhythm, 'rhythmMs' | 'newestAt'>, { shortestMs, longestMs, fixedMs }: Bounds, now: Date): number {
  if (fixedMs !== null) return fixedMs;
  if (rhythmMs === null) return shortestMs;
  const quietFor = newestAt === null ? 0 : now.getTime() - newestAt.getTime();
  return Math.round(Math.max(shortestMs, Math.min(longestMs, Math.max(rhythmMs / 2, quietFor / 20))));
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
