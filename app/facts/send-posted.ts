import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { startOutbox } from '../../infra/book/index.ts';
import type { Context } from '../context.ts';

/** Longer than a running `start` takes to look into the book. */
const patienceMs = 10_000;
const lookEveryMs = 100;
const countSchema = z.object({ count: z.number() });

/**
 * Brings what the command posted to the log. Where another process has the data folder, its outbox does so: two at once could send an
 * older act after a newer one. Where none has, or it does not come to it, the command does.
 * @throws {RetryableError} where the log cannot be reached; what was posted stays in the book and is sent by the next `start`.
 */
export async function sendPosted(context: Context): Promise<void> {
  const book = context.book();
  const waiting = (): boolean => (book.get(countSchema, 'SELECT count(*) AS count FROM outbox')?.count ?? 0) > 0;
  if (othersRun(context)) for (const deadline = Date.now() + patienceMs; waiting() && Date.now() < deadline; ) await pause(lookEveryMs);
  if (!waiting()) return;
  const outbox = startOutbox(book, await context.log(), { logger: context.logger });
  try {
    await outbox.flush();
  } finally {
    await outbox.stop();
  }
}

/** On a server's store nobody owns the folder: then somebody may run. */
function othersRun({ config }: Context): boolean {
  if (config.store !== 'embedded') return true;
  try {
    const { pid } = z.object({ pid: z.number().int().positive() }).parse(JSON.parse(readFileSync(join(config.dataDir, 'store', 'owner.json'), 'utf8')));
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    // A process of another user cannot be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
