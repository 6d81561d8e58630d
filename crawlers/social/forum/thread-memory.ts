import type { Thread } from './reader.ts';

interface Known {
  readonly mark: string | null;
  readonly place: string | null;
  readonly readAt: number;
}

const mostThreads = 2_000;
/** Where the list does not tell what has changed, a thread is looked at again after this time. */
const lookAgainMs = 3_600_000;

/** What is known of a forum's threads since the start: which were read, and how far. Bounded; what falls out is read again when listed. */
export class ThreadMemory {
  readonly #known = new Map<string, Known>();

  placeOf(thread: Thread): string | null {
    return this.#known.get(thread.address)?.place ?? null;
  }

  /** Threads that have changed since they were read, in their order; those never looked at first among those that do not tell. */
  due(threads: readonly Thread[], now: Date): readonly Thread[] {
    return threads.filter((thread) => {
      const known = this.#known.get(thread.address);
      if (known === undefined) return true;
      return thread.mark === null ? now.getTime() - known.readAt >= lookAgainMs : known.mark !== thread.mark;
    });
  }

  remember(thread: Thread, place: string | null, now: Date): void {
    this.#known.delete(thread.address);
    this.#known.set(thread.address, { mark: thread.mark, place, readAt: now.getTime() });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostThreads) break;
      this.#known.delete(oldest);
    }
  }
}
