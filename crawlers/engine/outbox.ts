import type { Log, OutgoingMessage } from '../../infra/log/contract.ts';

interface Waiting {
  readonly message: OutgoingMessage;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface OutboxOptions {
  /** Messages sent together at most (default 100). */
  readonly batch?: number;
  /** Characters sent together at most, but for a single longer message (default 400,000: under a broker's usual limit of a megabyte). */
  readonly characters?: number;
  /** Milliseconds that a lonely message waits for company (default 5). */
  readonly lingerMs?: number;
}

/** Sends messages of one topic in small batches, one after the other, so that messages of one key keep their order. */
export class Outbox {
  readonly #log: Pick<Log, 'send'>;
  readonly #topic: string;
  readonly #options: Required<OutboxOptions>;
  readonly #waiting: Waiting[] = [];
  #running = false;

  constructor(log: Pick<Log, 'send'>, topic: string, options: OutboxOptions = {}) {
    this.#log = log;
    this.#topic = topic;
    this.#options = { batch: 100, characters: 400_000, lingerMs: 5, ...options };
  }

  /** Resolves when the log has the message for good; rejects when it does not. */
  send(message: OutgoingMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ message, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < this.#options.batch) await new Promise((resolve) => setTimeout(resolve, this.#options.lingerMs));
      const batch = this.#take();
      try {
        await this.#log.send(this.#topic, batch.map(({ message }) => message));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#running = false;
  }

  #take(): readonly Waiting[] {
    let characters = 0;
    let count = 0;
    for (const { message } of this.#waiting) {
      characters += message.value.length;
      if (count === this.#options.batch || (count > 0 && characters > this.#options.characters)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }
}
