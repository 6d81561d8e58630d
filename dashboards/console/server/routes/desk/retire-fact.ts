import { retireFact } from '../../../../desk/index.ts';
import { deskFactSchema, factActSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const retireFactRoute = defineRoute({
  path: '/api/desk/facts/{id}/retire',
  summary: 'Takes a fact out of matching',
  permission: 'judge',
  query: noQuery,
  body: factActSchema,
  answer: deskFactSchema,
  handle: async (parts, _query, { id = '' }, { version }, viewer) => retireFact(deskOf(parts), viewer, { id, version }),
});
