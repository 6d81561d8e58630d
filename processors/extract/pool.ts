import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { RejectedError } from '../../infra/contracts/index.ts';
import type { PageExtract } from './extract-page.ts';
import type { PageExtractor } from './extractor.ts';

export interface PoolOptions {
  /** Threads; one keeps a laptop's other core free. */
  readonly threads?: number;
  /** For one page, in milliseconds, from the moment a thread takes it. */
  readonly timeLimitMs?: number;
  /** Old-generation heap of one thread, in MB. */
  readonly memoryLimitMb?: number;
}

/** Pages are short-lived garbage: V8's own choice costs 200 MB more for a twentieth of the time. */
const youngMb = 8;

/**
 * Reads pages in worker threads, so that a hostile page can neither stall nor exhaust the process: past its time or memory
 * the thread is thrown away with the page, and the next page gets a new one.
 */
export function createExtractorPool({ threads = 1, timeLimitMs = 5000, memoryLimitMb = 256 }: PoolOptions = {}): PageExtractor {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    name: 'extract',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: youngMb },
  });
  // A worker that dies outside a task is replaced; without a listener its error would end the process.
  pool.on('error', () => {});
  // The pool's own queue would count waiting as work: a page comes to it only when a thread is free.
  const waiting = new PQueue({ concurrency: threads });

  return {
    extract: (task) =>
      waiting.add(async () => {
        const limit = AbortSignal.timeout(timeLimitMs);
        try {
          return (await pool.run(task, { signal: limit })) as PageExtract;
        } catch (cause) {
          if (limit.aborted) throw new RejectedError(`Reading the page took longer than ${timeLimitMs} ms`, { code: 'extraction-timeout', cause });
          if (isOutOfMemory(cause)) throw new RejectedError(`Reading the page took more than ${memoryLimitMb} MB of memory`, { code: 'extraction-memory', cause });
          throw cause;
        }
      }),
    close: async () => {
      waiting.clear();
      await pool.destroy();
    },
  };
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
