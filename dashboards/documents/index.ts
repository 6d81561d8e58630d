/** Reports on paper, in word processors and in mails, by Decree 30/2020/NĐ-CP. The words, figures and links are the report's; see docs/report-layouts.md. */
export { writeDocx } from './docx/write-docx.ts';
export { writeHtml } from './html/write-html.ts';
export type { HtmlFor } from './html/pen.ts';
export { writePdf } from './pdf/write-pdf.ts';
export { writeText } from './text/write-text.ts';
export { chartAsSvg } from './charts/as-svg.ts';
