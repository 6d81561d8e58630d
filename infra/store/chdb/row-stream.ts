import { Readable } from 'node:stream';
import { RetryableError } from '../../contracts/index.ts';
import type { EngineStream } from './engine.ts';

export interface RowStreamOptions {
  readonly source: EngineStream;
  readonly first: Buffer | null;
  /** Turns what the engine threw into the client's error. */
  readonly explain: (error: unknown) => Error;
  /** Asks the engine to stop computing the chunk under way. */
  readonly interrupt: () => void;
  /** Called once, when the engine has let go. */
  readonly onEnd: () => void;
  /** Milliseconds a chunk may lie unread before the result is given up. */
  readonly idleMs: number;
}

/** A result as the engine computes it: the next chunk is fetched when the last one has been read. */
export class RowStream extends Readable {
  readonly #options: RowStreamOptions;
  #pending: Buffer | null | undefined;
  #fetch: Promise<void> | null = null;
  #idle: NodeJS.Timeout | null = null;

  constructor(options: RowStreamOptions) {
    super({ objectMode: false, highWaterMark: 256 * 1024 });
    this.#options = options;
    this.#pending = options.first;
    // ResultSet.close() destroys with an error of its own; without a listener that would end the process.
    this.on('error', () => {});
    this.#watch();
  }

  override _read(): void {
    this.#unwatch();
    if (this.#fetch) return;
    if (this.#pending !== undefined) {
      const first = this.#pending;
      this.#pending = undefined;
      this.#hand(first);
      return;
    }
    this.#fetch = this.#options.source.next().then(
      (chunk) => {
        this.#fetch = null;
        this.#hand(chunk);
      },
      (error: unknown) => {
        this.#fetch = null;
        this.destroy(this.#options.explain(error));
      },
    );
  }

  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    this.#unwatch();
    if (this.#fetch) this.#options.interrupt();
    this.#options.source.cancel();
    void (this.#fetch ?? Promise.resolve()).then(() => this.#options.onEnd());
    callback(error);
  }

  #hand(chunk: Buffer | null): void {
    if (this.destroyed) return;
    this.#watch();
    this.push(chunk);
  }

  /** A reader that went away must not keep a session for ever. */
  #watch(): void {
    this.#unwatch();
    this.#idle = setTimeout(() => this.destroy(new RetryableError('The result of a query was left unread and has been given up.', { code: 'store-result-abandoned', hint: 'Read the whole result, or close it.' })), this.#options.idleMs);
    this.#idle.unref();
  }

  #unwatch(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = null;
  }
}
