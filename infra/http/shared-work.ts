import { orAborted } from './deadline.ts';

interface Running<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  interested: number;
}

/**
 * One piece of work per key, shared by all who ask while it runs. A caller who leaves does not stop it for the others; when the
 * last one leaves it is called off, so that nothing runs on for nobody.
 */
export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();

  async run(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = this.#running.get(key) ?? this.#start(key, work);
    running.interested += 1;
    try {
      return await orAborted(running.promise, signal);
    } finally {
      running.interested -= 1;
      if (running.interested === 0) {
        if (this.#running.get(key) === running) this.#running.delete(key);
        running.controller.abort(new Error('nobody waits for it any more'));
      }
    }
  }

  #start(key: string, work: (signal: AbortSignal) => Promise<T>): Running<T> {
    const controller = new AbortController();
    const promise = work(controller.signal).finally(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    const running: Running<T> = { promise, controller, interested: 0 };
    promise.catch(() => undefined);
    this.#running.set(key, running);
    return running;
  }
}
