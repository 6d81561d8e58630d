import { factView } from '../../../../desk/index.ts';
import { deskFactSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const factRoute = defineRoute({
  path: '/api/desk/facts/{id}',
  summary: 'One fact with every version',
  permission: 'read',
  query: noQuery,
  answer: deskFactSchema,
  handle: async (parts, _query, { id = '' }) => factView(deskOf(parts), id),
});
