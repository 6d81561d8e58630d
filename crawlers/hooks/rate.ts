/** A bucket of permissions a key: `burst` at once, refilled evenly within a minute. Keys must be few (the office's sources). */
export class RateBound {
  readonly #burst: number;
  readonly #now: () => Date;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(burst: number, now: () => Date) {
    this.#burst = burst;
    this.#now = now;
  }

  /** Takes one permission; false where none is left. */
  take(key: string): boolean {
    const now = this.#now().getTime();
    const bucket = this.#buckets.get(key) ?? { left: this.#burst, at: now };
    // A clock that is set back refills nothing and locks nobody out.
    const refilled = Math.min(this.#burst, bucket.left + (Math.max(now - bucket.at, 0) * this.#burst) / 60_000);
    this.#buckets.set(key, { left: refilled >= 1 ? refilled - 1 : refilled, at: now });
    return refilled >= 1;
  }
}
