import { readItem } from '../../../../desk/index.ts';
import { itemDetailSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

export const itemRoute = defineRoute({
  path: '/api/desk/items/{id}',
  summary: 'One item: its evidence, former evidence, log, and the fact as it is now',
  permission: 'read',
  query: noQuery,
  answer: itemDetailSchema,
  handle: async (parts, _query, path, _body, viewer) => readItem(deskOf(parts), viewer, numberOf(path, 'id')),
});
