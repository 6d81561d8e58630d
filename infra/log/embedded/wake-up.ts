import type { Connections } from './open-database.ts';

/** Often enough that a message of another process is seen soon; the look itself reads four bytes of shared memory. */
const lookEveryMs = 100;

/** Wakes whoever waits for news of the file: at once for this process's, within `lookEveryMs` for another's. */
export class WakeUp {
  readonly #sleepers = new Set<() => void>();
  readonly #look: NodeJS.Timeout;

  constructor({ bookkeeping }: Connections) {
    const version = bookkeeping.prepare('PRAGMA data_version').pluck();
    let seen = version.get();
    this.#look = setInterval(() => {
      if (this.#sleepers.size === 0) return;
      const now = version.get();
      if (now === seen) return;
      seen = now;
      this.wake();
    }, lookEveryMs).unref();
  }

  wake(): void {
    const sleepers = [...this.#sleepers];
    this.#sleepers.clear();
    for (const sleeper of sleepers) sleeper();
  }

  /** Waits for news, `ms` at the longest; returns at once when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#sleepers.add(done);
      signal.addEventListener('abort', done);
    });
  }

  close(): void {
    clearInterval(this.#look);
    this.wake();
  }
}
