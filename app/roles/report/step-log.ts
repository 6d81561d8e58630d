import type { Logger } from '../../../infra/observability/index.ts';

/** What takes less is not worth a line. */
const everyMs = 3000;

/** Says in the log what a long work is at, every few seconds. */
export function stepLog(logger: Logger, of: Readonly<Record<string, unknown>>): (step: string) => void {
  let said = performance.now();
  return (step) => {
    if (performance.now() - said < everyMs) return;
    said = performance.now();
    logger.info({ ...of, step }, 'a report is under way');
  };
}
