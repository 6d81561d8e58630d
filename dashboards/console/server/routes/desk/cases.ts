import { lastAct, listCases } from '../../../../desk/index.ts';
import { casesQuerySchema, casesSchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const casesRoute = defineRoute({
  path: '/api/desk/cases',
  summary: 'Cases, those changed last first',
  permission: 'read',
  query: casesQuerySchema,
  answer: casesSchema,
  handle: async (parts, { offset, limit, ...filter }, _path, _body, viewer) => ({ ...listCases(deskOf(parts), viewer, filter, { offset, limit }), undo: lastAct(deskOf(parts), viewer) }),
});
