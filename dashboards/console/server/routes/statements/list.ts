import { listStatements } from '../../../../desk/index.ts';
import { statementsQuerySchema, statementsSchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { deskOf } from '../desk/desk-of.ts';

export const statementsRoute = defineRoute({
  path: '/api/desk/statements',
  summary: 'Statements, those changed last first, and cases that wait for one',
  permission: 'read',
  query: statementsQuerySchema,
  answer: statementsSchema,
  handle: async (parts, { offset, limit, ...filter }, _path, _body, viewer) => listStatements(deskOf(parts), viewer, filter, { offset, limit }),
});
