import { approveFact } from '../../../../desk/index.ts';
import { deskFactSchema, factActSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const approveFactRoute = defineRoute({
  path: '/api/desk/facts/{id}/approve',
  summary: 'Brings a proposal into matching; whoever wrote it may not',
  permission: 'approve',
  query: noQuery,
  body: factActSchema,
  answer: deskFactSchema,
  handle: async (parts, _query, { id = '' }, { version }, viewer) => approveFact(deskOf(parts), viewer, { id, version }),
});
