import type { Report } from '../../../infra/reports/index.ts';
import { reportSchema } from '../../../infra/reports/index.ts';
import { besideProblems } from './beside.ts';
import { calendarProblems } from './calendar.ts';
import { directionProblems } from './directions.ts';
import { documentProblems, documentsOf } from './documents.ts';
import { figureProblems, statedProblems } from './figures.ts';
import { nameProblems } from './names.ts';
import type { CheckPorts } from './ports.ts';
import { postProblems } from './posts.ts';
import type { Problem } from './problem.ts';
import { rephrasedProblems } from './rephrased.ts';

/**
 * Compares a report with the store and the office, as they are now: every figure asked again, what is said of it, every name, link, quote and date. A report with a
 * problem is not sent.
 */
export async function checkReport(report: Report, ports: CheckPorts): Promise<Problem[]> {
  reportSchema.parse(report);
  const stored = await ports.documents(documentsOf(report));
  return [
    ...(await figureProblems(report, ports)),
    ...statedProblems(report, ports),
    ...besideProblems(report),
    ...directionProblems(report),
    ...(await calendarProblems(report, ports)),
    ...(await nameProblems(report, stored, ports)),
    ...(await documentProblems(report, stored, ports)),
    ...rephrasedProblems(report, stored),
    ...(await postProblems(report, stored, ports)),
  ];
}
