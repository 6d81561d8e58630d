import { undoLast } from '../../../../desk/index.ts';
import { undoBodySchema, undoneSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const undoRoute = defineRoute({
  path: '/api/desk/acts/undo',
  summary: 'Undoes the viewer’s last act, within 15 minutes and if nothing has happened to it since',
  permission: 'judge',
  query: noQuery,
  body: undoBodySchema,
  answer: undoneSchema,
  handle: async (parts, _query, _path, _body, viewer) => undoLast(deskOf(parts), viewer),
});
