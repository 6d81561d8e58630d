/** A case outside the console: as a file and on paper. */
export { exportCase, printCase } from './export-case.ts';
export { caseAsJson } from './case-as-json.ts';
export { caseAsHtml, type PageOptions } from './case-as-html.ts';
export { caseFileSchema, type CaseFile } from './case-file.ts';
export { findBrowser, pdfPrinter } from './print-pdf.ts';
