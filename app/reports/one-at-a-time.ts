import { RetryableError } from '../../infra/contracts/index.ts';

export interface Turns {
  /** Others that may wait; who comes after them is refused at once. */
  readonly mostWaiting: number;
  /** Milliseconds that somebody waits for their turn. */
  readonly waitMs: number;
  /** Milliseconds that one piece of work may take. */
  readonly limitMs: number;
}

/**
 * Lets heavy work be done one piece at a time. What takes too long is told to stop, and its answer is no longer waited for; the next begins when it has in fact ended, so
 * that never two run beside each other.
 * `limitMs` null is for work that does not stop half way: it is waited for.
 * @throws {RetryableError} `report-busy`, `report-too-slow`; what the work throws
 */
export function oneAtATime({ mostWaiting, waitMs, limitMs: usual }: Turns): <Result>(work: (signal: AbortSignal) => Promise<Result>, limitMs?: number | null) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work, limitMs = usual) => {
    if (waiting > mostWaiting) throw busy();
    waiting += 1;
    const before = last;
    let done = (): void => undefined;
    last = new Promise<void>((resolve) => void (done = resolve));
    if (!(await within(before, waitMs))) {
      waiting -= 1;
      // Whoever gives up hands on the turn that was before them.
      void before.then(done);
      throw busy();
    }
    const leave = (): void => {
      waiting -= 1;
      done();
    };
    const stop = new AbortController();
    const running = Promise.resolve().then(() => work(stop.signal));
    running.then(leave, leave);
    if (limitMs === null || (await within(running, limitMs))) return running;
    stop.abort();
    throw new RetryableError(`It took longer than ${limitMs / 1000} seconds.`, { code: 'report-too-slow', hint: 'Narrow the period, or try again when less is going on.' });
  };
}

const busy = (): RetryableError => new RetryableError('Other reports are being made.', { code: 'report-busy', hint: 'Try again in some minutes.' });

/** Whether it ended in time, however it ended. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => void (timer = setTimeout(() => resolve(false), ms)));
  try {
    return await Promise.race([work.then(() => true as const, () => true as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
