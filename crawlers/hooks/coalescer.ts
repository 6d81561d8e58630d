/**
 * Passes on the first call for a key at once, and all that come within `pauseMs` after it as one, at the end of that time. A hub that
 * delivers ten times in a minute causes two polls, and none of the ten is forgotten.
 */
export class Coalescer {
  readonly #pauseMs: number;
  readonly #pass: (key: string) => void;
  readonly #pauses = new Map<string, { readonly timer: NodeJS.Timeout; again: boolean }>();

  constructor(pauseMs: number, pass: (key: string) => void) {
    this.#pauseMs = pauseMs;
    this.#pass = pass;
  }

  call(key: string): void {
    const pause = this.#pauses.get(key);
    if (pause !== undefined) {
      pause.again = true;
      return;
    }
    this.#pauses.set(key, { timer: setTimeout(() => this.#over(key), this.#pauseMs).unref(), again: false });
    this.#pass(key);
  }

  /** Forgets what waits: the next start polls everything that is due. */
  close(): void {
    for (const { timer } of this.#pauses.values()) clearTimeout(timer);
    this.#pauses.clear();
  }

  #over(key: string): void {
    const again = this.#pauses.get(key)?.again === true;
    this.#pauses.delete(key);
    if (again) this.call(key);
  }
}
