import { aborted, timedOut } from './failures.ts';

/**
 * Runs work under a time limit and the caller's signal; the work gets one signal for both. The timer and the listener are gone
 * when it ends.
 * @throws {RetryableError} `timeout` or `aborted` in the work's stead once either has struck
 */
export async function withDeadline<T>(host: string, ms: number, caller: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (caller?.aborted === true) throw aborted(caller.reason);
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(aborted(caller?.reason));
  const timer = setTimeout(() => controller.abort(timedOut(host, ms, 'total')), Math.max(ms, 1));
  caller?.addEventListener('abort', onAbort, { once: true });
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', onAbort);
  }
}

/** Waits for shared work without owning it: the caller may leave, the work goes on for the others. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) return Promise.reject(aborted(signal.reason));
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(aborted(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
