import { FaceError } from '../http-face/index.ts';

/** Lets so many work at once and others wait, so that a full dashboard leaves the store to the rest of the office too. */
export class Turns {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws {FaceError} 202 when too many wait already. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#working >= this.#most) await this.#wait();
    else this.#working += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The turn is handed on: whoever waits works in our place.
      if (next) next();
      else this.#working -= 1;
    }
  }

  #wait(): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) throw new FaceError(202, 'TOO_MANY_SIMULTANEOUS_QUERIES', `Too many simultaneous queries: ${this.#waiting.length} wait already`);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
