import { findBrowser, pdfPrinter } from '../../dashboards/desk/index.ts';
import type { Report } from '../../infra/reports/index.ts';
import type { FileFormat } from '../../processors/summaries/check/index.ts';
import type { Context } from '../context.ts';
import { writeReportFile } from './write-file.ts';

/** A report as a file. @throws {RejectedError} `case-export-no-browser` for a PDF where there is no browser; {RetryableError} `case-export-failed`. */
export const fileOf = (context: Context, model: Report, format: FileFormat): Promise<Uint8Array> => writeReportFile(model, format, pdfPrinter(context.config.crawl.browser));

/** Whether this machine can draw PDF. */
export const hasBrowser = ({ config }: Pick<Context, 'config'>): boolean => findBrowser(config.crawl.browser) !== undefined;
