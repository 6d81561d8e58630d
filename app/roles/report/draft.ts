import { messageOf } from '../../../infra/contracts/index.ts';
import { byMachine, draftReport, dueFailed, dueNow, noteReport, takeDue, type DueRow } from '../../../infra/reports/index.ts';
import { dueReports } from '../../../processors/summaries/schedule/index.ts';
import type { Context } from '../../context.ts';
import { draftOf, type AskedReport } from '../../reports/draft-of.ts';
import { periodTextOf } from '../../reports/period-text.ts';
import { summaryOf } from '../../reports/publish-checked.ts';
import { stepLog } from './step-log.ts';

const minuteMs = 60_000;
/** Minutes before the next try, by how many there were; `dueFailed` gives up after a dozen, about six hours. */
const pauses = [1, 2, 5, 10, 20, 30, 60];

/** Looks at the office's schedule since the last look. @returns how many reports fell due. */
export function lookAtSchedule({ book, config, now, logger }: Context): number {
  const added = takeDue(book(), (from, to) => dueReports(config.reports, from, to, config.office.timezone), now().getTime());
  if (added > 0) logger.info({ reports: added }, 'reports fell due');
  return added;
}

/**
 * Drafts the oldest report that is due, if there is one. One with problems is kept for a person to look at, and its history says how many and which; one that cannot be made
 * is tried again, later and later.
 * @returns whether there was one.
 */
export async function draftNext(context: Context, served: string, signal: AbortSignal): Promise<boolean> {
  const { config, logger, metrics, now } = context;
  const book = context.book();
  const [due] = dueNow(book, now().getTime());
  if (due === undefined) return false;
  const { id, kind, entry, attempts } = due;
  const done = metrics.reportSeconds.startTimer({ step: 'draft' });
  try {
    const { report, problems } = await draftOf(context, served, askedOf(due, config.office), stepLog(logger, { due: id }), signal);
    const doing = byMachine(now().getTime());
    const row = book.transaction(() => {
      const drafted = draftReport(book, { model: report, recipients: entry.to, due: id }, doing);
      if (problems.length > 0) noteReport(book, drafted, doing, 'check-failed', summaryOf(problems));
      return drafted;
    });
    metrics.reportsMade.inc({ kind, outcome: problems.length === 0 ? 'drafted' : 'problems' });
    const made = { due: id, report: row.report, seconds: Math.round(done()) };
    if (problems.length === 0) logger.info(made, 'a report was drafted');
    else logger.error({ ...made, ...summaryOf(problems) }, 'a report was drafted, and its check found what is not so: a person has to look');
  } catch (error) {
    if (signal.aborted) return false;
    const pause = pauses[Math.min(attempts, pauses.length - 1)] ?? 60;
    dueFailed(book, id, messageOf(error), now().getTime() + pause * minuteMs);
    metrics.reportsMade.inc({ kind, outcome: 'failed' });
    logger.error({ due: id, attempt: attempts + 1, err: error }, 'a report that is due could not be made');
  }
  return true;
}

function askedOf({ kind, period_from: from, period_to: to, entry }: DueRow, { language, timezone }: Context['config']['office']): AskedReport {
  return { kind, period: periodTextOf({ from, to }, timezone), language: entry.language ?? language, about: { unit: entry.unit, topic: entry.topic } };
}
