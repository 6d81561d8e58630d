import { approveReport } from '../../../../../infra/reports/index.ts';
import { approveReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { needApprover } from './reports-of.ts';

export const approveReportRoute = defineRoute({
  path: '/api/reports/{number}/approve',
  summary: 'Approves a draft, which gets its number: whoever may approve and changed nothing in it, never by a token',
  // Whom the office's file names: it may be the leadership.
  permission: 'read',
  by: 'session',
  query: noQuery,
  body: approveReportSchema,
  answer: reportSchema,
  handle: async (parts, _query, path, { number: given, ...seen }, viewer) => {
    needApprover(parts, viewer);
    return actOnReport(parts, viewer, path, ({ port: { book }, number, doing }) =>
      book.transaction(() => {
        approveReport(book, seenOf(number, seen), doing, given === undefined ? {} : { number: given });
        auditAct(parts, viewer, 'report-approved', number, { version: seen.version });
      }),
    );
  },
});
