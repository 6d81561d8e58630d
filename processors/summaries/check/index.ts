/** Compares reports with the store, and finished files with reports. What fails is not sent. */
export { checkReport } from './check-report.ts';
export { checkFile, fileFormats, type FileFormat } from './file/check-file.ts';
export { problemText, type Problem } from './problem.ts';
export type { CheckPorts, NameOf, StoredDocument } from './ports.ts';
export { checkPortsOf, type CheckSettings } from './store-ports.ts';
