import { writeDocx, writeHtml, writePdf } from '../../dashboards/documents/index.ts';
import { modelText, type Report } from '../../infra/reports/index.ts';
import type { FileFormat } from '../../processors/summaries/check/index.ts';

/**
 * A report as the bytes of a file.
 * @param print makes PDF of a page of HTML, as the desk's `pdfPrinter` does
 */
export async function writeReportFile(report: Report, format: FileFormat, print: (html: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const utf8 = new TextEncoder();
  switch (format) {
    case 'docx': return await writeDocx(report);
    case 'pdf': return await writePdf(report, print);
    case 'html': return utf8.encode(writeHtml(report, { for: 'web' }));
    case 'json': return utf8.encode(modelText(report));
  }
}
