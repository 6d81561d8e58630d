/** Counts what is under way, so that closing can wait for it. */
export class Operations {
  #running = 0;
  #begun = 0;
  readonly #kills = new Set<() => void>();
  #idle: (() => void) | null = null;

  /** Call the returned function once, when the operation has ended. */
  begin(): () => void {
    this.#running += 1;
    this.#begun += 1;
    return () => {
      this.#running -= 1;
      if (this.#running === 0) this.#idle?.();
    };
  }

  /** Operations begun since the pool was opened. */
  get begun(): number {
    return this.#begun;
  }

  /** Registers how to end an operation by force; the returned function forgets it. */
  onKill(kill: () => void): () => void {
    this.#kills.add(kill);
    return () => this.#kills.delete(kill);
  }

  /** True when nothing is under way any more; after `timeoutMs` the rest is killed and waited for a little longer. */
  async settle(timeoutMs: number): Promise<boolean> {
    if (await this.#idleWithin(timeoutMs)) return true;
    for (const kill of this.#kills) kill();
    return this.#idleWithin(Math.max(2000, timeoutMs / 4));
  }

  #idleWithin(ms: number): Promise<boolean> {
    if (this.#running === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#idle = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
