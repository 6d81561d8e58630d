import type { ComingReport } from '../../dashboards/console/index.ts';
import type { ReportSchedule, ReportsConfig } from '../../infra/config/index.ts';
import { dueReports } from '../../processors/summaries/schedule/index.ts';

const dayMs = 86_400_000;
/** Days within which a line of its kind falls due again. */
const withinDays: Readonly<Record<ReportSchedule['kind'], number>> = { daily: 9, weekly: 9, monthly: 65, quarterly: 190, yearly: 370 };

/** What of a line of the schedule falls due next; undefined where nothing does. */
export function nextOf({ deadlines, draftDays }: Pick<ReportsConfig, 'deadlines' | 'draftDays'>, line: ReportSchedule, now: number, zone: string): ComingReport | undefined {
  const [next] = dueReports({ schedule: [line], deadlines, draftDays }, now, now + withinDays[line.kind] * dayMs, zone);
  return next && { id: next.id, kind: next.kind, period: next.period, at: next.at, deadline: next.deadline, unit: next.entry.unit, topic: next.entry.topic };
}

/** Of each line of the schedule, the soonest first. */
export const comingReports = (config: ReportsConfig, now: number, zone: string): ComingReport[] =>
  config.schedule.flatMap((line) => nextOf(config, line, now, zone) ?? []).sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
