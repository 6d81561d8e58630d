import { reportSchema, reportVersionQuerySchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { readReport } from './read.ts';
import { auditDossier } from './audit.ts';

export const reportRoute = defineRoute({
  path: '/api/reports/{number}',
  summary: 'One report as a page: sections, figures and where they open, versions, what happened, mails; reading a dossier is written to the audit log',
  query: reportVersionQuerySchema,
  answer: reportSchema,
  handle: async (parts, { version }, path, _body, viewer) => {
    const read = readReport(parts, viewer, numberOf(path, 'number'), version);
    auditDossier(parts, viewer, read.line);
    return read;
  },
});
