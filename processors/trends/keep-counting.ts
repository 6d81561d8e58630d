import type { Logger } from '../../infra/observability/index.ts';
import { countHours, settledAfterSeconds, type Counted, type Store } from '../../infra/store/index.ts';

export interface KeepCountingOptions {
  readonly store: Store;
  readonly logger: Logger;
  /** Milliseconds from the first write to the count that takes it in (default 2,000). */
  readonly afterMs?: number;
  /** Milliseconds after which hours are looked at that no write was told of: another process may have written them (default 60,000). */
  readonly everyMs?: number;
}

export interface Counting {
  /** Documents were written: their hours are to be counted soon. */
  poke(): void;
  /** Lets the count in hand finish its statement. */
  stop(): Promise<void>;
}

/**
 * Keeps the trends' counts up to what is stored: at the start, a little after writes, once more when those are settled, and now and then.
 * At most one count at a time, and at most a quarter of the time; an error is logged and the same hours are tried again.
 */
export function keepCounting({ store, logger, afterMs = 2000, everyMs = 60_000 }: KeepCountingOptions): Counting {
  const stopped = new AbortController();
  let since: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let pokedMeanwhile = false;

  const within = (ms: number): void => {
    if (stopped.signal.aborted || Date.now() + ms >= dueAt) return;
    clearTimeout(timer);
    dueAt = Date.now() + ms;
    timer = setTimeout(run, ms);
  };
  const run = (): void => {
    dueAt = Number.POSITIVE_INFINITY;
    const began = Date.now();
    pokedMeanwhile = false;
    const next = (ms: number): void => {
      running = null;
      const rest = 3 * (Date.now() - began);
      within(Math.max(rest, pokedMeanwhile ? Math.min(ms, afterMs) : ms));
    };
    running = countHours(store, { ...(since === undefined ? {} : { since }), signal: stopped.signal }).then(
      (counted: Counted) => {
        since = counted.since;
        next(counted.unsettled > 0 ? Math.min(everyMs, settledAfterSeconds * 1000 + 500) : everyMs);
      },
      (error: unknown) => {
        if (!stopped.signal.aborted) logger.error({ err: error }, 'trends could not be counted; tried again');
        next(everyMs);
      },
    );
  };

  within(0);
  return {
    poke: () => {
      pokedMeanwhile = true;
      if (running === null) within(afterMs);
    },
    stop: async () => {
      stopped.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
