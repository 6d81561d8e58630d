import type { Settled, SourceTally } from './types.ts';

/** Counts what a poll decides; what it counts always sums to what it has seen. */
export class Tally {
  readonly #counts = { emitted: 0, unchanged: 0, duplicate: 0, rejected: 0, deadLettered: 0 };

  count(as: Settled | 'emitted', by = 1): void {
    this.#counts[as] += by;
  }

  result(status: SourceTally['status'], error: string | null = null): SourceTally {
    const { emitted, unchanged, duplicate, rejected, deadLettered } = this.#counts;
    return { status, error, seen: emitted + unchanged + duplicate + rejected + deadLettered, ...this.#counts };
  }
}
