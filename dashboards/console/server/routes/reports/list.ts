import { reportsQuerySchema, reportsSchema, reportStates, type Reports, type ReportsQuery } from '../../../api/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { defineRoute } from '../../route.ts';
import { dueReportsFor } from './due.ts';
import { toLine } from './line.ts';
import { headsFor, readsPublished, reportsOf } from './reports-of.ts';

export const reportsRoute = defineRoute({
  path: '/api/reports',
  summary: 'Reports, newest first; for those who may judge also drafts, and what is due',
  query: reportsQuerySchema,
  answer: reportsSchema,
  handle: async (parts, query, _path, _body, viewer) => listReports(parts, query, viewer),
});

function listReports(parts: ConsoleParts, { kind, state, language, offset, limit }: ReportsQuery, viewer: Viewer): Reports {
  const port = reportsOf(parts);
  const found = headsFor(parts, viewer).filter((head) => (kind === undefined || head.kind === kind) && (language === undefined || head.language === language));
  const some = state === undefined ? found : found.filter((head) => head.state === state);
  return {
    total: some.length,
    states: Object.fromEntries(reportStates.map((one) => [one, found.filter((head) => head.state === one).length])) as Reports['states'],
    reports: some.slice(offset, offset + limit).map((head) => toLine(port, head)),
    due: readsPublished(port, viewer) ? [] : dueReportsFor(parts, viewer).filter((due) => kind === undefined || due.kind === kind),
  };
}
