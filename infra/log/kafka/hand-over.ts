import { RetryableError } from '../../contracts/index.ts';

/** Passes pieces from a producer to a consumer, one at a time: the producer waits until each is taken. */
export class HandOver<Piece> {
  #piece: { readonly value: Piece; readonly taken: () => void } | null = null;
  #wanted: (() => void) | null = null;
  #failure: unknown = null;
  #closed = false;

  /** Resolves when the piece was taken, or when nobody takes pieces any more. */
  put(value: Piece): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((taken) => {
      this.#piece = { value, taken };
      this.#wanted?.();
    });
  }

  /** @throws {RetryableError} when nothing comes for `ms`. @throws what the producer failed with. */
  async take(ms: number): Promise<Piece> {
    if (!this.#piece && !this.#failure) await this.#arrival(ms);
    if (this.#failure) throw this.#failure;
    const piece = this.#piece;
    if (!piece) throw new RetryableError(`Nothing was read from Kafka for ${ms / 1000} s.`, { code: 'log-read-stalled' });
    this.#piece = null;
    piece.taken();
    return piece.value;
  }

  fail(error: unknown): void {
    this.#failure = error;
    this.#wanted?.();
  }

  /** Frees a producer that waits: what it put and will put is dropped. */
  close(): void {
    this.#closed = true;
    this.#piece?.taken();
    this.#piece = null;
  }

  #arrival(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wanted = () => {
        clearTimeout(timer);
        this.#wanted = null;
        resolve();
      };
    });
  }
}
