import type { Report } from '../../../infra/reports/index.ts';
import { writeHtml } from '../html/write-html.ts';
import { letterRules } from './letters.ts';
import { settlePdf } from './settle.ts';

/**
 * A report as a tagged PDF. `print` makes PDF of a page of HTML that prints on A4, as the desk's `pdfPrinter` does.
 * @throws {DiembaoError} what `print` throws, such as `case-export-no-browser`.
 */
export async function writePdf(report: Report, print: (html: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  return settlePdf(await print(writeHtml(report, { for: 'print', fonts: await letterRules() })), report.madeAt);
}
