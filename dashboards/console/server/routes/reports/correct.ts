import { correctReport, requireCorrectable } from '../../../../../infra/reports/index.ts';
import { correctReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport } from './act.ts';
import { auditAct } from './audit.ts';
import { noteFaults } from './faults.ts';
import { needReport } from './reports-of.ts';

export const correctReportRoute = defineRoute({
  path: '/api/reports/{number}/correct',
  summary: 'Makes the next version of a report that was published or dropped, with a reason; it takes the same way',
  permission: 'judge',
  query: noQuery,
  body: correctReportSchema,
  answer: reportSchema,
  handle: (parts, _query, path, { why }, viewer) =>
    actOnReport(parts, viewer, path, async ({ port: { book, makeAgain }, number, doing }) => {
      requireCorrectable(book, number, why);
      const { report: model, faults } = await makeAgain(needReport(parts, viewer, number));
      book.transaction(() => {
        noteFaults(book, correctReport(book, number, model, why, { ...doing, at: parts.now().getTime() }), doing, faults);
        auditAct(parts, viewer, 'report-corrected', number);
      });
    }),
});
