import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { topics } from '../../../infra/contracts/index.ts';
import type { FileLock } from '../../../infra/lock/index.ts';
import type { Consumer } from '../../../infra/log/index.ts';
import { openPost, type Post } from '../../../processors/alerts/channels/index.ts';
import type { Context } from '../../context.ts';
import { erasedIn } from '../erased-in.ts';
import { takeOver } from '../take-over.ts';
import { forgetDocuments } from './file.ts';
import { startLanes, type Lanes } from './lanes.ts';

export const reportGroup = 'reports';
const againMs = 5000;
/** What is being drawn when the role stops is not waited for longer; it is done anew at the next start. */
const finishMs = 4000;

/**
 * Makes the reports that the office's file asks for and mails what was published, until the context closes. One process at a time does, whoever has the data
 * folder's lock; another takes over when it ends. All it knows is in the book: it may be killed at any moment, and goes on from there.
 * @param served where the console is opened, if the office's file names no address.
 * @throws {FatalError} `smtp-from-invalid`.
 */
export async function startReports(context: Context, served: string): Promise<void> {
  const { config, logger, now } = context;
  const post = openPost({ config, secrets: config.secrets, ports: { now } });
  // Makes the folder that the lock lies in.
  context.book();
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      const lock = await takeOver(join(config.dataDir, 'desk', 'reports.lock'), 'another process makes this office’s reports; this one takes over when it ends', context, stop.signal);
      if (lock === null) return undefined;
      try {
        return { lock, ...(await run(context, served, post, stop.signal)) };
      } catch (error) {
        // Not kept: another process may be able to.
        lock.release();
        logger.error({ err: error }, 'reports are not made; tried again');
        await sleep(againMs, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
    return undefined;
  })();
  running.catch((error: unknown) => logger.error({ err: error }, 'reports are not made'));
  context.defer(async () => {
    stop.abort();
    const parts: (Running & { readonly lock: FileLock }) | undefined = await running.catch(() => undefined);
    await parts?.consumer.stop();
    await Promise.race([parts?.lanes.ended, sleep(finishMs, undefined, { ref: false })]);
    await Promise.race([post?.close(), sleep(finishMs, undefined, { ref: false })]);
    parts?.lock.release();
  });
}

interface Running {
  readonly consumer: Consumer;
  readonly lanes: Lanes;
}

/** Where one of them cannot be had, neither runs. */
async function run(context: Context, served: string, post: Post | null, signal: AbortSignal): Promise<Running> {
  const consumer = await forgetErased(context);
  try {
    return { consumer, lanes: startLanes(context, served, post, signal) };
  } catch (error) {
    await consumer.stop();
    throw error;
  }
}

/** Erasures come by the log. */
async function forgetErased(context: Context): Promise<Consumer> {
  return await (await context.log()).consume({
    group: reportGroup,
    topics: [topics.desk.name],
    batchSize: 500,
    lingerMs: 50,
    handler: async (messages) => forgetDocuments(context, messages.map(erasedIn).filter((erased) => erased !== null)),
  });
}
