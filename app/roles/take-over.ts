import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock, type FileLock } from '../../infra/lock/index.ts';
import type { Context } from '../context.ts';

const everyMs = 2000;

/**
 * The lock of a work that one process at a time does: at once, or when the process that has it ends.
 * @param waiting what the log says, once, where another has it
 * @returns null where the signal came first.
 */
export async function takeOver(file: string, waiting: string, { logger }: Pick<Context, 'logger'>, signal: AbortSignal): Promise<FileLock | null> {
  for (let waited = false; !signal.aborted; waited = true) {
    const lock = takeLock(file);
    if (lock !== null) return lock;
    if (!waited) logger.info(waiting);
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return null;
}
