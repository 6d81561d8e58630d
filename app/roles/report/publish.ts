import { messageOf, RejectedError } from '../../../infra/contracts/index.ts';
import { approveReport, byMachineAsTold, dueById, goingByThemselves, noteReport, reportByNumber, type VersionRow } from '../../../infra/reports/index.ts';
import type { Context } from '../../context.ts';
import { publishChecked, summaryOf } from '../../reports/publish-checked.ts';
import { stepLog } from './step-log.ts';

/** Milliseconds before the next try, by how many there were in this process. */
const pausesMs = [30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000];

/** A person was quicker: it is theirs now. */
const overtaken = new Set(['version-conflict', 'report-not-draft', 'report-not-approved', 'report-own-approval']);

/** Sends out what the office's file lets go by itself. */
export interface Releaser {
  /** @returns whether there was one to try. */
  next(signal: AbortSignal): Promise<boolean>;
}

/**
 * The office's file is the act by which an automatic report leaves: it is approved and published as soon as it is drafted, unless its check has found something or a
 * person has touched it. Where store or browser fail it is tried again, later and later; where the check fails a person has to look.
 */
export function openReleaser(context: Context, served: string): Releaser {
  const waits = new Map<number, { readonly tries: number; readonly until: number; readonly why: string }>();
  const { logger, metrics, now } = context;

  const release = async (row: VersionRow): Promise<void> => {
    const book = context.book();
    const doing = byMachineAsTold(now().getTime());
    const done = metrics.reportSeconds.startTimer({ step: 'publish' });
    const approved = row.state === 'approved' ? row : approveReport(book, row, doing);
    const outcome = await publishChecked(context, served, approved, doing, stepLog(logger, { report: row.report }));
    waits.delete(row.report);
    if ('done' in outcome) return logger.info({ report: row.report, version: row.version, seconds: Math.round(done()) }, 'a report was published, as the office’s file says');
    logger.error({ report: row.report, version: row.version, ...summaryOf(outcome.problems) }, 'a report is not sent: its check found what is not so; a person has to look');
  };

  return {
    async next(signal) {
      const at = performance.now();
      const row = goingByThemselves(context.book()).find((one) => (waits.get(one.report)?.until ?? 0) <= at && isStillTold(context, one));
      if (row === undefined || signal.aborted) return false;
      try {
        await release(row);
      } catch (error) {
        if (signal.aborted) return false;
        if (error instanceof RejectedError && overtaken.has(error.code)) return true;
        const { tries = 0, why = '' } = waits.get(row.report) ?? {};
        waits.set(row.report, { tries: tries + 1, until: performance.now() + (pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0), why: messageOf(error) });
        // Once for each reason: a history is to be read.
        if (why !== messageOf(error)) noteReport(context.book(), row, byMachineAsTold(now().getTime()), 'publish-failed', { why: messageOf(error).slice(0, 300) });
        logger.error({ report: row.report, err: error }, 'a report could not be published; it is tried again');
      }
      return true;
    },
  };
}

/** Whether the office's file lets it go as it is now, and not only as it was when the report fell due: a standing act that was taken back is none. */
function isStillTold({ book, config: { office, reports } }: Pick<Context, 'book' | 'config'>, { report }: VersionRow): boolean {
  const { due } = reportByNumber(book(), report);
  const entry = due === null ? undefined : dueById(book(), due)?.entry;
  return entry !== undefined && reports.schedule.some((line) =>
    line.approve === 'automatic' && line.kind === entry.kind && (line.unit ?? '') === entry.unit && (line.topic ?? '') === entry.topic && (line.language ?? office.language) === (entry.language ?? office.language));
}
