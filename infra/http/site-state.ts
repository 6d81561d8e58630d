/** A longer pause is handed back to the caller, who can plan it, instead of holding a request in memory. */
const longestHoldMs = 60_000;

export const restsTooLong = (ms: number): boolean => ms > longestHoldMs;

/** What politeness remembers of one site. Times are monotonic milliseconds. */
export class SiteState {
  delayMs: number;
  active = 0;
  #readyAt = 0;
  #restUntil = 0;

  constructor(delayMs: number) {
    this.delayMs = delayMs;
  }

  /** Milliseconds until one more request may start; Infinity where a running one must end first. */
  waitFor(now: number, perSite: number): number {
    if (this.active >= (this.delayMs > 0 ? 1 : perSite)) return Infinity;
    return Math.max(this.#readyAt, this.#restUntil) - now;
  }

  restsFor(now: number): number {
    return Math.max(this.#restUntil - now, 0);
  }

  /** Counted from the end of a request: however slow the wire, the server sees at least the delay between two. */
  finished(now: number): void {
    this.#readyAt = Math.max(this.#readyAt, now + this.delayMs);
  }

  rest(until: number): void {
    this.#restUntil = Math.max(this.#restUntil, until);
  }

  isIdle(now: number): boolean {
    return this.active === 0 && this.#readyAt <= now && this.#restUntil <= now;
  }
}
