import { mustRejoin, rootOf } from './failures.ts';

/** Gives a group's coordinator signs of life while a handler works. */
export class KeepAlive implements Disposable {
  /** Set when the coordinator says that the group must come together again: to be thrown to kafkajs after the batch. */
  rejoin: unknown = null;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(heartbeat: () => Promise<void>, everyMs: number) {
    this.#timer = setInterval(() => void this.#beat(heartbeat), everyMs);
  }

  /** Aborts when the batch is another member's by now. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async #beat(heartbeat: () => Promise<void>): Promise<void> {
    try {
      await heartbeat();
    } catch (error) {
      // Anything else (a broken connection) is tried again at the next beat.
      if (!mustRejoin(error)) return;
      this.rejoin ??= error;
      // While a group gathers anew, its members may still finish and commit; a member it no longer knows may not.
      if (['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION'].includes(rootOf(error).type ?? '')) this.#lost.abort();
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}
