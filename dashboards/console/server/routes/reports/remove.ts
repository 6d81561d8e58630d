import { removeSentence } from '../../../../../infra/reports/index.ts';
import { removeFromReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';

export const removeFromReportRoute = defineRoute({
  path: '/api/reports/{number}/remove',
  summary: 'Takes a sentence out of a draft',
  permission: 'judge',
  query: noQuery,
  body: removeFromReportSchema,
  answer: reportSchema,
  handle: (parts, _query, path, { sentence, ...seen }, viewer) =>
    actOnReport(parts, viewer, path, ({ port: { book }, number, doing }) =>
      book.transaction(() => {
        removeSentence(book, seenOf(number, seen), sentence, doing);
        auditAct(parts, viewer, 'report-sentence-removed', number, { version: seen.version, sentence });
      }),
    ),
});
