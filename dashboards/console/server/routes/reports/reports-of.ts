import { reportHeads, reportReaches, type Report, type ReportDoing, type ReportHead } from '../../../../../infra/reports/index.ts';
import { may, type Viewer } from '../../../../access/index.ts';
import { unitsConcerned } from '../../../../desk/index.ts';
import type { ReportAbout } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ReportsPort } from '../../reports-port.ts';

/** @throws {ProblemError} `read-only` where this console knows of no reports. */
export function reportsOf({ reports }: Pick<ConsoleParts, 'reports'>): ReportsPort {
  if (reports === null) throw new ProblemError('read-only');
  return reports;
}

/** Whether the office's file has the viewer's role approve and publish reports. */
export const approvesReports = ({ approvers }: Pick<ReportsPort, 'approvers'>, { role }: Viewer): boolean => approvers.includes(role);

/** @throws {ProblemError} `read-only`, `not-allowed`. */
export function needApprover(parts: ConsoleParts, viewer: Viewer): void {
  if (!approvesReports(reportsOf(parts), viewer)) throw new ProblemError('not-allowed');
}

/** Whoever may neither judge nor approve reads what was published, and of the rest not even that it is there. */
export const readsPublished = (port: Pick<ReportsPort, 'approvers'>, viewer: Viewer): boolean => !may(viewer, 'judge') && !approvesReports(port, viewer);

/** Whether what a report is about is for the viewer: of one of their units, of a case that they may see, or of everything for whoever is held to no unit. */
export const seesAbout = ({ desk }: Pick<ConsoleParts, 'desk'>, viewer: Viewer, about: Report['about']): boolean => reportReaches(viewer.units, about, (of) => (desk === null ? null : unitsConcerned(desk, of)));

/** The reports that the viewer may see, newest first, each with its newest version that they may see. */
export const headsFor = (parts: ConsoleParts, viewer: Viewer): ReportHead[] => reportHeads(reportsOf(parts).book, { publishedOnly: readsPublished(reportsOf(parts), viewer) }).filter(({ about }) => seesAbout(parts, viewer, about));

/** @throws {ProblemError} `read-only`, `report-not-found`: also where there is one that is not the viewer's to see. */
export function needReport(parts: ConsoleParts, viewer: Viewer, number: number): ReportHead {
  const [head] = reportHeads(reportsOf(parts).book, { publishedOnly: readsPublished(reportsOf(parts), viewer), number });
  if (head === undefined || !seesAbout(parts, viewer, head.about)) throw new ProblemError('report-not-found');
  return head;
}

/** Who acts, as the book of reports takes it. */
export const doingOf = (parts: ConsoleParts, viewer: Viewer): ReportDoing => ({
  by: viewer.id, at: parts.now().getTime(), may: new Set([...(may(viewer, 'judge') ? ['judge'] : []), ...(approvesReports(reportsOf(parts), viewer) ? ['approve'] : [])]),
});

/** A report's subject as the API answers it. */
export const toAbout = ({ unit, topic, story, case: of = '', statement = '' }: Report['about']): ReportAbout => ({ unit, topic, story, case: of, statement });
