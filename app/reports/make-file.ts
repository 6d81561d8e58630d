import { checkFile, type FileFormat, type Problem } from '../../processors/summaries/check/index.ts';
import type { Report } from '../../infra/reports/index.ts';
import type { Context } from '../context.ts';
import { draftOf, type AskedReport } from './draft-of.ts';
import { fileOf } from './file-of.ts';

export interface AskedFile extends AskedReport {
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
export async function makeReportFile(context: Context, { format, ...asked }: AskedFile, onStep: (step: string) => void): Promise<MadeFile> {
  const { report, problems } = await draftOf(context, served, asked, onStep);
  if (problems.length > 0) return { report, bytes: new Uint8Array(), problems };
  onStep(`drawing ${format}`);
  const bytes = await fileOf(context, report, format);
  onStep(`reading ${format} again`);
  return { report, bytes, problems: await checkFile(bytes, format, report) };
}
