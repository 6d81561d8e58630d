import PQueue from 'p-queue';
import { RejectedError } from '../../infra/contracts/index.ts';
import type { PageExtract } from './extract-page.ts';
import type { PageExtractor, PageTask } from './extractor.ts';
import { createSeat, TimeUp, type Seat } from './seat.ts';

export interface PoolOptions {
  /** Threads; one keeps a laptop's other core free. */
  readonly threads?: number;
  /** For one attempt at one page, in milliseconds, from the moment a started thread takes it. */
  readonly timeLimitMs?: number;
  /** Old-generation heap of one thread, in MB. */
  readonly memoryLimitMb?: number;
  /** Young generation of one thread, in MB: a larger one reads faster. */
  readonly youngMb?: number;
}

/** A busy machine can make an innocent page late once: it gets a second, fresh thread before it is given up. */
const attempts = 2;

/**
 * Reads pages in worker threads, so that a hostile page can neither stall nor exhaust the process: past its time or memory
 * the thread is thrown away with the page, and the next page gets a new one. Starting a thread counts against no page.
 */
export function createExtractorPool({ threads = 1, timeLimitMs = 5000, memoryLimitMb = 256, youngMb }: PoolOptions = {}): PageExtractor {
  const seats = Array.from({ length: threads }, () => createSeat({ memoryLimitMb, ...(youngMb === undefined ? {} : { youngMb }) }));
  const free = [...seats];
  // A page comes to a thread only when one is free: waiting is no work, and counts against no limit.
  const waiting = new PQueue({ concurrency: threads });

  return {
    extract: (task) =>
      waiting.add(async () => {
        const seat = free.pop() as Seat;
        try {
          return await readIn(seat, task, timeLimitMs);
        } catch (cause) {
          if (isOutOfMemory(cause)) throw new RejectedError(`Reading the page took more than ${memoryLimitMb} MB of memory`, { code: 'extraction-memory', cause });
          throw cause;
        } finally {
          free.push(seat);
        }
      }),
    close: async () => {
      waiting.clear();
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

/**
 * Reads a page, in a fresh thread once more when its time is up.
 * @throws {RejectedError} `extraction-timeout`
 */
export async function readIn(seat: Seat, task: PageTask, timeLimitMs: number): Promise<PageExtract> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await seat.read(task, timeLimitMs);
    if (result !== TimeUp) return result;
  }
  throw new RejectedError(`Reading the page took longer than ${timeLimitMs} ms, ${attempts} times over`, { code: 'extraction-timeout' });
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
