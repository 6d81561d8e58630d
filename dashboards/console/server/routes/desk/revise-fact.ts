import { reviseFact } from '../../../../desk/index.ts';
import { deskFactSchema, reviseFactSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const reviseFactRoute = defineRoute({
  path: '/api/desk/facts/{id}/revise',
  summary: 'Makes the next version of a fact, which must be approved again; until then the approved one is matched',
  permission: 'judge',
  query: noQuery,
  body: reviseFactSchema,
  answer: deskFactSchema,
  handle: async (parts, _query, { id = '' }, { version, fact, propose }, viewer) => reviseFact(deskOf(parts), viewer, { id, version }, fact, { propose }),
});
