import type { Hono } from 'hono';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { reportFormats, reportVersionQuerySchema, type ReportFormat } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { enter } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { auditAct } from './audit.ts';
import { previewPage } from './preview.ts';
import { needVersion, type ReadVersion } from './read.ts';
import { reportsOf } from './reports-of.ts';
import { saidAsProblem } from './said.ts';

const querySchema = reportVersionQuerySchema.extend({ format: z.enum(reportFormats).default('docx'), inline: z.enum(['0', '1']).default('0').describe('1: to look at in the browser') });

const types: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', html: 'text/html; charset=utf-8', json: 'application/json; charset=utf-8',
};

/** Where a report's files lie; their pages have styles of their own, and run nothing. */
export const reportFilePath = /^\/reports\/(?:\d+\/file|preview\/[0-9a-f]+)$/;

/** `/reports/{number}/file`: a version as DOCX, PDF, HTML or JSON, to keep or to look at. `/reports/preview/{id}`: a template that was tried. */
export function mountReportFiles(app: Hono, parts: ConsoleParts): void {
  app.get('/reports/:number{\\d+}/file', async (c) => {
    const { viewer } = enter(c, { permission: 'read' });
    // A page elsewhere may link to the console, and may not have it draw.
    const site = c.req.header('sec-fetch-site') ?? 'none';
    if (site !== 'same-origin' && site !== 'none') throw new ProblemError('cross-site-refused');
    const query = querySchema.safeParse(c.req.query());
    if (!query.success) throw new ProblemError('invalid-query', z.prettifyError(query.error));
    const { version, format, inline } = query.data;
    const read = needVersion(parts, viewer, numberOf(c.req.param(), 'number'), version);
    const bytes = await saidAsProblem(() => reportsOf(parts).file(read.model, format, read.row.state === 'published' ? { report: read.row.report, version: read.row.version } : null));
    auditAct(parts, viewer, 'report-downloaded', read.row.report, { version: read.row.version, format });
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': types[format],
      'content-disposition': `${inline === '1' ? 'inline' : 'attachment'}; filename="${fileName(read, format)}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
  app.get('/reports/preview/:id{[0-9a-f]+}', (c) => {
    const { viewer } = enter(c, { permission: 'judge' });
    return c.body(previewPage(parts, viewer, c.req.param('id')), 200, { 'content-type': types.html, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
}

const names = { daily: 'diem-bao', weekly: 'bao-cao-tuan', monthly: 'bao-cao-thang', quarterly: 'bao-cao-quy', yearly: 'bao-cao-nam', 'ad-hoc': 'bao-cao', dossier: 'ho-so' } as const;

/** `bao-cao-tuan-20261116-20261122-so-12-BC-SKHCN.pdf`: letters, digits, dots and dashes. A draft says that it is one, a correction which version. */
function fileName({ head: { number, kind, period_from: from, period_to: to, about }, row: { state, version }, model: { letterhead, timezone: zone } }: ReadVersion, format: ReportFormat): string {
  const day = (at: number): string => DateTime.fromMillis(at, { zone }).toFormat('yyyyMMdd');
  const of = [about.unit, about.topic, about.case ?? '', about.statement ?? ''].filter(Boolean);
  const given = letterhead.number === '' ? [state === 'dropped' ? 'da-bo' : 'du-thao', String(number)] : ['so', letterhead.number, letterhead.symbol];
  const words = [names[kind], day(from), ...(day(to - 1) === day(from) ? [] : [day(to - 1)]), ...of, ...given, ...(version > 1 ? [`ban-${version}`] : [])];
  return `${words.map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll(/[^\w.-]+/g, '-').slice(0, 40)).join('-')}.${format}`;
}
