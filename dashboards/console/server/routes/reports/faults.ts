import { noteReport, type ReportDoing, type VersionRow } from '../../../../../infra/reports/index.ts';
import type { Book } from '../../../../../infra/book/index.ts';
import type { ReportFault } from '../../reports-port.ts';

/** Says in a draft's history that its check found something: by the machine, without words of the report. */
export function noteFaults(book: Book, version: VersionRow, { at, may }: ReportDoing, faults: readonly ReportFault[]): void {
  if (faults.length === 0) return;
  const codes = [...new Set(faults.map(({ code }) => code))].map((code) => `${code} ${faults.filter((fault) => fault.code === code).length}`);
  noteReport(book, version, { by: null, at, may }, 'check-failed', { problems: faults.length, codes: codes.join(', ') });
}
