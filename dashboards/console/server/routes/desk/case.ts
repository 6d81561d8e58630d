import { lastAct, readCase } from '../../../../desk/index.ts';
import { caseSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

export const caseRoute = defineRoute({
  path: '/api/desk/cases/{number}',
  summary: 'One case with everything in it; reading it is written to the audit log',
  permission: 'read',
  query: noQuery,
  answer: caseSchema,
  handle: async (parts, _query, path, _body, viewer) => ({ ...readCase(deskOf(parts), viewer, numberOf(path, 'number')), undo: lastAct(deskOf(parts), viewer) }),
});
