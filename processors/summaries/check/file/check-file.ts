import { messageOf } from '../../../../infra/contracts/index.ts';
import { hashOfModel, modelText, readModel, type Report } from '../../../../infra/reports/index.ts';
import { problem, type Problem } from '../problem.ts';
import { chartProblems } from './charts.ts';
import { linkProblems, textProblems } from './compare.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadFile } from './read.ts';

export const fileFormats = ['docx', 'pdf', 'html', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

const readers: Readonly<Record<Exclude<FileFormat, 'json'>, (bytes: Uint8Array) => ReadFile | Promise<ReadFile>>> = { docx: readDocx, pdf: readPdf, html: readHtml };

/** Reads a finished file again, as it will be sent, and compares what it says with the report. Of charts the numbers that are written in them; in a PDF these are text among other text. */
export async function checkFile(bytes: Uint8Array, format: FileFormat, report: Report): Promise<Problem[]> {
  try {
    if (format === 'json') {
      const said = readModel(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      return hashOfModel(modelText(said)) === hashOfModel(modelText(report)) ? [] : [problem('file-differs', 'the file', 'another report')];
    }
    const file = await readers[format](bytes);
    return [...textProblems(report, file), ...linkProblems(report, file), ...chartProblems(report, file)];
  } catch (error) {
    return [problem('file-unreadable', 'the file', messageOf(error))];
  }
}
