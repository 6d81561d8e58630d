import type { Report } from '../../../infra/reports/index.ts';
import { reportSchema } from '../../../infra/reports/index.ts';
import { calendarProblems } from './calendar.ts';
import { documentProblems } from './documents.ts';
import { figureProblems, statedProblems } from './figures.ts';
import { nameProblems } from './names.ts';
import type { CheckPorts } from './ports.ts';
import { postProblems } from './posts.ts';
import type { Problem } from './problem.ts';

/**
 * Compares a report with the store and the office, as they are now: every figure asked again, what is said of it, every name, link, quote and date. A report with a
 * problem is not sent.
 */
export async function checkReport(report: Report, ports: CheckPorts): Promise<Problem[]> {
  reportSchema.parse(report);
  return [
    ...(await figureProblems(report, ports)),
    ...statedProblems(report, ports),
    ...calendarProblems(report, ports),
    ...(await nameProblems(report, ports)),
    ...(await documentProblems(report, ports)),
    ...(await postProblems(report, ports)),
  ];
}
