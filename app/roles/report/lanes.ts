import { setTimeout as sleep } from 'node:timers/promises';
import { doubtfulDeliveries, heldBack, putBackReports } from '../../../infra/reports/index.ts';
import type { Post } from '../../../processors/alerts/channels/index.ts';
import type { Context } from '../../context.ts';
import { dropOutdated, sweepKept } from '../../reports/kept-files.ts';
import { draftNext, lookAtSchedule } from './draft.ts';
import { folderKeeper } from './file.ts';
import { openReleaser } from './publish.ts';
import { sendNext } from './send.ts';

/** What the role does side by side: making reports may take a minute, in which mails go on. */
export interface Lanes {
  readonly ended: Promise<unknown>;
}

const lookEveryMs = 1000;
const mailEveryMs = 1000;
const minuteMs = 60_000;
const tidyEveryMs = 60_000;
const againMs = 2000;
const sweepEveryMs = 3_600_000;
const heldMs = 7 * 86_400_000;

export function startLanes(context: Context, served: string, post: Post | null, signal: AbortSignal): Lanes {
  const { logger, metrics, now } = context;
  const book = context.book();
  const doubtful = doubtfulDeliveries(book);
  if (doubtful > 0) logger.warn({ doubtful }, 'a report may have been mailed when the process ended; it is sent again under the same id');

  /** Does a work again and again: at once while there is more, then after a while. */
  const keep = async (what: string, everyMs: number, work: () => Promise<boolean>): Promise<void> => {
    while (!signal.aborted) {
      const more = await work().catch(async (error: unknown) => {
        if (!signal.aborted) logger.error({ err: error }, `${what} could not go on; tried again`);
        await sleep(againMs, undefined, { signal }).catch(() => undefined);
        return false;
      });
      if (!more) await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  };

  const releaser = openReleaser(context, served);
  const keepFolder = folderKeeper(context);
  let latest = 0;
  let looked = 0;
  const make = async (): Promise<boolean> => {
    const at = now().getTime();
    if (latest === 0 || at < latest) putBackReports(book, at);
    latest = at;
    // Schedules know minutes.
    const minute = Math.floor(at / minuteMs);
    if (minute !== looked) lookAtSchedule(context);
    looked = minute;
    // What is ready leaves before the next is made.
    return (await releaser.next(signal)) || (await keepFolder()) || (await draftNext(context, served, signal));
  };

  let swept = -sweepEveryMs;
  const tidy = async (): Promise<boolean> => {
    const { check, givenUp, mail } = heldBack(book, now().getTime() - heldMs);
    metrics.reportsHeld.set({ why: 'check' }, check);
    metrics.reportsHeld.set({ why: 'given-up' }, givenUp);
    metrics.reportsHeld.set({ why: 'mail' }, mail);
    if (performance.now() - swept >= sweepEveryMs) {
      swept = performance.now();
      sweepKept(context);
      dropOutdated(context);
    }
    return false;
  };

  return {
    ended: Promise.all([
      keep('the making of reports', lookEveryMs, make),
      keep('the tidying of reports', tidyEveryMs, tidy),
      ...(post === null ? [] : [keep('the mailing of reports', mailEveryMs, () => sendNext(context, served, post, signal))]),
    ]),
  };
}
