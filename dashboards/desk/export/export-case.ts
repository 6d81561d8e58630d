import type { Viewer } from '../../access/viewer.ts';
import { readCase } from '../cases/case-view.ts';
import type { Desk } from '../desk.ts';
import { caseAsHtml, type PageOptions } from './case-as-html.ts';
import { caseAsJson } from './case-as-json.ts';
import type { CaseFile } from './case-file.ts';

/**
 * A case as a file; written to the audit log.
 * @throws {RejectedError} `not-found`, `not-your-unit`. @throws {RetryableError} `store-unavailable`.
 */
export async function exportCase(desk: Desk, viewer: Viewer, number: number): Promise<CaseFile> {
  const view = readCase(desk, viewer, number, 'case-exported');
  const ids = [...new Set([...view.items.map(({ evidence }) => evidence.document.id), ...view.documents.map(({ id }) => id)])];
  return caseAsJson(desk, view, ids.length === 0 ? [] : await desk.lookUp(ids));
}

/** The same on paper. @throws {RejectedError} also `case-export-no-browser`. */
export async function printCase(desk: Desk, viewer: Viewer, number: number, options: Omit<PageOptions, 'timezone'>): Promise<Uint8Array> {
  return desk.print(caseAsHtml(await exportCase(desk, viewer, number), { ...options, timezone: desk.office.timezone }));
}
