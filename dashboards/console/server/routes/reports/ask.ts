import { draftReport, type Report } from '../../../../../infra/reports/index.ts';
import { askReportSchema, reportAskedSchema, type AskReport } from '../../../api/index.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { auditAct } from './audit.ts';
import { doingOf, reportsOf, seesAbout } from './reports-of.ts';
import { noteFaults } from './faults.ts';
import { saidAsProblem } from './said.ts';

export const askReportRoute = defineRoute({
  path: '/api/reports',
  summary: 'Makes a draft of a period, a unit, a topic, a story, a case or a statement; it takes some seconds, and one is made at a time',
  permission: 'judge',
  query: noQuery,
  body: askReportSchema,
  answer: reportAskedSchema,
  handle: async (parts, _query, _path, asked, viewer) => {
    const { book, make } = reportsOf(parts);
    if (!seesAbout(parts, viewer, aboutOf(asked))) throw new ProblemError('not-your-unit');
    const { report, recipients, faults } = await saidAsProblem(() => make(asked));
    return book.transaction(() => {
      const doing = doingOf(parts, viewer);
      const drafted = draftReport(book, { model: report, recipients, due: null }, doing);
      const { report: number, version } = drafted;
      noteFaults(book, drafted, doing, faults);
      auditAct(parts, viewer, 'report-drafted', number, { version, kind: report.kind });
      return { number };
    });
  },
});

/** What it will be about: a dossier of a case or a statement, any other report never of one, whatever stands beside. */
const aboutOf = ({ kind, unit = '', topic = '', story = '', case: of = '', statement = '' }: AskReport): Report['about'] =>
  kind === 'dossier' ? { unit: '', topic: '', story: '', case: of, statement } : { unit, topic, story };
