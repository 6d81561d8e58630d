import { randomBytes } from 'node:crypto';
import type { Viewer } from '../../../../access/index.ts';
import { previewReportSchema, reportPreviewSchema, type ReportPreview } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { reportsOf, seesAbout } from './reports-of.ts';
import { saidAsProblem } from './said.ts';

interface Page {
  readonly viewer: string;
  readonly html: string;
}

/** The last pages that were tried, for a frame to fetch; in memory alone. */
const pagesOf = new WeakMap<ReportsPort, Map<string, Page>>();
const most = 12;

export const previewReportRoute = defineRoute({
  path: '/api/reports/preview',
  summary: 'How the last whole period would look by another template, and the lines that say so in the office’s file; nothing is kept',
  permission: 'judge',
  query: noQuery,
  body: previewReportSchema,
  answer: reportPreviewSchema,
  handle: async (parts, _query, _path, tried, viewer) => {
    if (!seesAbout(parts, viewer, { unit: '', topic: '', story: '' })) throw new ProblemError('not-your-unit');
    const preview = await saidAsProblem(() => reportsOf(parts).preview(tried));
    return { ...preview, page: keepPage(reportsOf(parts), { viewer: viewer.id, html: preview.html }) } satisfies ReportPreview;
  },
});

function keepPage(port: ReportsPort, page: Page): string {
  const pages = pagesOf.get(port) ?? new Map<string, Page>();
  pagesOf.set(port, pages);
  const id = randomBytes(12).toString('hex');
  pages.set(id, page);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
  return `/reports/preview/${id}`;
}

/** A page that this viewer tried. @throws {ProblemError} `not-found`. */
export function previewPage(parts: ConsoleParts, viewer: Viewer, id: string): string {
  const page = pagesOf.get(reportsOf(parts))?.get(id);
  if (page === undefined || page.viewer !== viewer.id) throw new ProblemError('not-found');
  return page.html;
}
