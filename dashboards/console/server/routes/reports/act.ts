import { DiembaoError } from '../../../../../infra/contracts/index.ts';
import type { ReportDoing, SeenReport } from '../../../../../infra/reports/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { ReportDocument } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { numberOf } from '../desk/desk-of.ts';
import { readReport } from './read.ts';
import { doingOf, needReport, reportsOf } from './reports-of.ts';
import { saidAsProblem } from './said.ts';

export interface ReportActing {
  readonly port: ReportsPort;
  readonly number: number;
  readonly doing: ReportDoing;
}

/**
 * Does something with a report that the viewer may see, and answers it as it is then. Whoever was slower than a colleague is told how it is now.
 * @throws {ProblemError} `version-conflict` with the report as `present`, and what `work` throws.
 */
export async function actOnReport(parts: ConsoleParts, viewer: Viewer, path: Readonly<Record<string, string>>, work: (acting: ReportActing) => unknown): Promise<ReportDocument> {
  const number = numberOf(path, 'number');
  needReport(parts, viewer, number);
  try {
    await saidAsProblem(async () => work({ port: reportsOf(parts), number, doing: doingOf(parts, viewer) }));
  } catch (error) {
    if (error instanceof DiembaoError && error.code === 'version-conflict') throw new ProblemError('version-conflict', undefined, readReport(parts, viewer, number));
    throw error;
  }
  return readReport(parts, viewer, number);
}

/** What an act says that it saw. */
export const seenOf = (number: number, { version, revision }: { readonly version: number; readonly revision: number }): SeenReport => ({ report: number, version, revision });
