import { reportActSchema, reportSchema } from '../../../api/index.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { actOnReport, seenOf } from './act.ts';
import { auditAct } from './audit.ts';
import { needApprover } from './reports-of.ts';

export const publishReportRoute = defineRoute({
  path: '/api/reports/{number}/publish',
  summary: 'Archives an approved version and mails it, if the store still says so; never by a token',
  // Whom the office's file names: it may be the leadership.
  permission: 'read',
  by: 'session',
  query: noQuery,
  body: reportActSchema,
  answer: reportSchema,
  handle: async (parts, _query, path, seen, viewer) => {
    needApprover(parts, viewer);
    return actOnReport(parts, viewer, path, async ({ port, number, doing }) => {
      const faults = await port.publish(seenOf(number, seen), doing);
      auditAct(parts, viewer, faults.length === 0 ? 'report-published' : 'report-check-failed', number, { version: seen.version, ...(faults.length > 0 && { problems: faults.length }) });
      if (faults.length > 0) throw new ProblemError('report-check-failed', undefined, { problems: faults });
    });
  },
});
