import { lastAct, listGroups } from '../../../../desk/index.ts';
import { queueQuerySchema, queueSchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const queueRoute = defineRoute({
  path: '/api/desk/queue',
  summary: 'What was flagged, by fact, the most pressing first',
  permission: 'read',
  query: queueQuerySchema,
  answer: queueSchema,
  handle: async (parts, { offset, limit, ...filter }, _path, _body, viewer) => ({ ...listGroups(deskOf(parts), viewer, filter, { offset, limit }), undo: lastAct(deskOf(parts), viewer) }),
});
