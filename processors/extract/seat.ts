import { Piscina } from 'piscina';
import { RetryableError } from '../../infra/contracts/index.ts';
import type { PageExtract } from './extract-page.ts';
import type { PageTask } from './extractor.ts';

export interface SeatOptions {
  /** Old-generation heap of the thread, in MB. */
  readonly memoryLimitMb: number;
  /** Young generation of the thread, in MB (default 8). */
  readonly youngMb?: number;
}

/** One worker thread, replaced when it is thrown away, that has always read a page before its time counts. */
export interface Seat {
  /**
   * Reads the page; past its time the thread is thrown away and `TimeUp` comes back.
   * @throws {RetryableError} `extraction-not-ready` when no thread would start.
   */
  read(task: PageTask, timeLimitMs: number): Promise<PageExtract | typeof TimeUp>;
  close(): Promise<void>;
}

export const TimeUp = Symbol('the page took too long');

/** Pages are short-lived garbage: V8's own choice costs 200 MB more for a twentieth of the time. */
const smallNursery = 8;
/** Starting a thread takes half a second on an idle machine, and many times that on a busy one. */
const startLimitMs = 60_000;
const warmUp: PageTask = { html: `<html><body><h1>Trang thử</h1><p>${'Một đoạn văn thử, đủ dài để được đọc. '.repeat(12)}</p></body></html>`, url: 'https://thu.example/', zone: 'Asia/Ho_Chi_Minh', now: 0 };

/** Starts the thread at once, without waiting for it. */
export function createSeat({ memoryLimitMb, youngMb = smallNursery }: SeatOptions): Seat {
  const worker = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    name: 'extract',
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: youngMb },
  });
  let ready: Promise<void> | null = null;
  // A worker that dies outside a task is replaced; without a listener its error would end the process.
  worker.on('error', () => (ready = null));

  /** Loading the code and reading a first page is no page's doing: it must not count against its limit. */
  const start = (): Promise<void> => {
    ready ??= worker.run(warmUp, { signal: AbortSignal.timeout(startLimitMs) }).then(
      () => {},
      (cause: unknown) => {
        ready = null;
        throw new RetryableError('No thread that reads pages would start', { code: 'extraction-not-ready', hint: 'The machine may be overloaded or short of memory; the page is tried again later.', cause });
      },
    );
    return ready;
  };
  /** Ahead of need; who needs the thread waits for it, and hears of it when it fails. */
  const startAhead = (): void => void start().catch(() => {});
  startAhead();

  return {
    async read(task, timeLimitMs) {
      await start();
      const limit = AbortSignal.timeout(timeLimitMs);
      try {
        return (await worker.run(task, { signal: limit })) as PageExtract;
      } catch (cause) {
        // The thread may be gone with its page: the next one has to get warm anew.
        ready = null;
        startAhead();
        if (limit.aborted) return TimeUp;
        throw cause;
      }
    },
    close: () => worker.destroy(),
  };
}
