import { RetryableError } from '../contracts/index.ts';

const firstMs = 200;
const longestMs = 30_000;

/** Milliseconds to wait before the `failures`th redelivery: doubling, scattered, bounded; longer when the error asks for it. */
export function backOffMs(failures: number, error: unknown): number {
  const doubled = Math.min(firstMs * 2 ** Math.min(failures - 1, 20), longestMs);
  const scattered = doubled * (0.8 + Math.random() * 0.4);
  const asked = error instanceof RetryableError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(scattered, Math.min(asked, longestMs * 2));
}

/** Waits; returns early, without an error, when `signal` aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}
