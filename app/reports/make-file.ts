import { pdfPrinter } from '../../dashboards/desk/index.ts';
import type { Report, ReportKind } from '../../infra/reports/index.ts';
import { checkFile, checkPortsOf, checkReport, type FileFormat, type Problem } from '../../processors/summaries/check/index.ts';
import { makeReport, parsePeriod } from '../../processors/summaries/index.ts';
import type { Context } from '../context.ts';
import { consoleAddress } from '../roles/alert/index.ts';
import { letterheadOf } from './letterhead.ts';
import { reportPorts } from './ports.ts';
import { writeReportFile } from './write-file.ts';

export interface AskedReport {
  readonly kind: ReportKind;
  /** As `parsePeriod` reads it. */
  readonly period: string;
  readonly language: 'vi' | 'en';
  readonly about: { readonly unit?: string; readonly topic?: string; readonly story?: string };
  readonly format: FileFormat;
}

export interface MadeFile {
  readonly report: Report;
  readonly bytes: Uint8Array;
  /** Where there is one, nobody is to have the file. */
  readonly problems: readonly Problem[];
}

/** Where the console is opened, if the office's file does not say. */
const served = 'http://127.0.0.1:4789';

/**
 * Makes a report, checks it, draws it, and reads what was drawn again.
 * @param onStep what is being done, for a person who waits
 * @throws {FatalError} as `makeReport`; what the printer of PDF throws
 */
export async function makeReportFile(context: Context, { format, ...asked }: AskedReport, onStep: (step: string) => void): Promise<MadeFile> {
  const ports = await reportPorts(context, parsePeriod(asked.period, context.config.office.timezone));
  const report = await makeReport({ ...asked, letterhead: letterheadOf(context.config), onProgress: ({ section, done, of }) => onStep(`writing ${done} of ${of} sections${section === '' ? '' : `: ${section}`}`) }, ports);
  onStep(`checking ${Object.keys(report.figures).length} figures and ${Object.keys(report.documents).length} articles`);
  const problems = await checkReport(report, checkPortsOf(ports, { console: consoleAddress(context, served) }));
  if (problems.length > 0) return { report, bytes: new Uint8Array(), problems };
  onStep(`drawing ${format}`);
  const bytes = await writeReportFile(report, format, pdfPrinter(context.config.crawl.browser));
  onStep(`reading ${format} again`);
  return { report, bytes, problems: await checkFile(bytes, format, report) };
}
