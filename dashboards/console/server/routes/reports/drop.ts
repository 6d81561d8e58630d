import { dropVersion } from '../../../../../infra/reports/index.ts';
import { dropReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { needApprover } from './reports-of.ts';

export const dropReportRoute = defineRoute({
  path: '/api/reports/{number}/drop',
  summary: 'Drops a version that was not published, with a reason; a number that it had is not given again; never by a token',
  // Whom the office's file names: it may be the leadership.
  permission: 'read',
  // A token may be of a role that its maker does not have, if that role may no more: an analyst's of the leadership, which may approve here.
  by: 'session',
  query: noQuery,
  body: dropReportSchema,
  answer: reportSchema,
  handle: async (parts, _query, path, { why, ...seen }, viewer) => {
    needApprover(parts, viewer);
    return actOnReport(parts, viewer, path, ({ port: { book }, number, doing }) =>
      book.transaction(() => {
        dropVersion(book, seenOf(number, seen), why, doing);
        auditAct(parts, viewer, 'report-dropped', number, { version: seen.version });
      }),
    );
  },
});
