import { redraftReport, seenVersion } from '../../../../../infra/reports/index.ts';
import { reportActSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { noteFaults } from './faults.ts';
import { needReport } from './reports-of.ts';

export const redraftReportRoute = defineRoute({
  path: '/api/reports/{number}/redraft',
  summary: 'Makes a draft anew from the store; what people changed in it is gone',
  permission: 'judge',
  query: noQuery,
  body: reportActSchema,
  answer: reportSchema,
  handle: (parts, _query, path, seen, viewer) =>
    actOnReport(parts, viewer, path, async ({ port: { book, makeAgain }, number, doing }) => {
      // Before the seconds that it takes; asked again when it is kept.
      seenVersion(book, seenOf(number, seen), 'draft');
      const { report: model, faults } = await makeAgain(needReport(parts, viewer, number));
      book.transaction(() => {
        noteFaults(book, redraftReport(book, seenOf(number, seen), model, { ...doing, at: parts.now().getTime() }), doing, faults);
        auditAct(parts, viewer, 'report-redrafted', number, { version: seen.version });
      });
    }),
});
