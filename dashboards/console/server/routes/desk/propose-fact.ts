import { proposeFact } from '../../../../desk/index.ts';
import { deskFactSchema, factActSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const proposeFactRoute = defineRoute({
  path: '/api/desk/facts/{id}/propose',
  summary: 'Asks a second person to approve a draft',
  permission: 'judge',
  query: noQuery,
  body: factActSchema,
  answer: deskFactSchema,
  handle: async (parts, _query, { id = '' }, { version }, viewer) => proposeFact(deskOf(parts), viewer, { id, version }),
});
