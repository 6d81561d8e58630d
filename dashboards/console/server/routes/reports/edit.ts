import { editSentence } from '../../../../../infra/reports/index.ts';
import { editReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { inOwnWords } from './own-words.ts';

export const editReportRoute = defineRoute({
  path: '/api/reports/{number}/edit',
  summary: 'Puts a sentence of a draft otherwise; figures, names, links, quotes and dates stay as they are or are left out',
  permission: 'judge',
  query: noQuery,
  body: editReportSchema,
  answer: reportSchema,
  mostBytes: 131_072,
  handle: (parts, _query, path, { sentence, pieces, ...seen }, viewer) =>
    actOnReport(parts, viewer, path, ({ port: { book }, number, doing }) =>
      book.transaction(() => {
        editSentence(book, seenOf(number, seen), sentence, inOwnWords(pieces), doing);
        auditAct(parts, viewer, 'report-edited', number, { version: seen.version, sentence });
      }),
    ),
});
