import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a moment that somebody may bring forward. */
export class Bell {
  #rung = false;
  #wake: AbortController | null = null;

  /** The next wait, or the one under way, ends at once. Rung several times before anybody listens, it counts once. */
  ring(): void {
    this.#rung = true;
    this.#wake?.abort();
  }

  /** True when `due` has come or the bell was rung, false when the signal aborts first. Looks up at least every minute, so that a clock set right is noticed. */
  async waitUntil(due: number, now: () => Date, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal.aborted) return false;
      const wait = due - now().getTime();
      if (this.#rung || wait <= 0) {
        this.#rung = false;
        return true;
      }
      this.#wake = new AbortController();
      await sleep(Math.min(wait, 60_000), undefined, { signal: AbortSignal.any([signal, this.#wake.signal]) }).catch(() => undefined);
      this.#wake = null;
    }
  }
}
