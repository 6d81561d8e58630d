import type { Logger } from '../infra/observability/index.ts';

const graceMs = 9_500;

/** The reason a command gives up when it was told to stop: nothing is broken, so no stack is shown. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}; what is left is done at the next start`);
  }
}

/**
 * Aborts on the first SIGINT or SIGTERM; the running command then closes what it opened. A second signal, or closing
 * that takes longer than the grace (10 s in all), ends the process: what was not committed is done again at the next start.
 */
export function stopOnSignals(logger: Logger): AbortSignal {
  const controller = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(130);
    logger.info({ signal }, 'stopping');
    controller.abort(new StoppedError(signal));
    setTimeout(() => {
      logger.error('did not stop in time; ending the process');
      process.exit(1);
    }, graceMs).unref();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}

/** Resolves when `signal` aborts. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
