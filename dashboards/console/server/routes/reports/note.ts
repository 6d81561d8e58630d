import { addNote } from '../../../../../infra/reports/index.ts';
import { noteInReportSchema, reportSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { ownWords } from './own-words.ts';

export const noteInReportRoute = defineRoute({
  path: '/api/reports/{number}/note',
  summary: 'Adds a sentence of one’s own to a section of a draft, marked as such',
  permission: 'judge',
  query: noQuery,
  body: noteInReportSchema,
  answer: reportSchema,
  handle: (parts, _query, path, { section, text, ...seen }, viewer) =>
    actOnReport(parts, viewer, path, ({ port: { book }, number, doing }) =>
      book.transaction(() => {
        addNote(book, seenOf(number, seen), section, ownWords(text), doing);
        auditAct(parts, viewer, 'report-noted', number, { version: seen.version, section });
      }),
    ),
});
