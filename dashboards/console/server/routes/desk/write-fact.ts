import { writeFact } from '../../../../desk/index.ts';
import { deskFactSchema, writeFactSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const writeFactRoute = defineRoute({
  path: '/api/desk/facts',
  summary: 'Writes a new fact: a draft, or at once a proposal',
  permission: 'judge',
  query: noQuery,
  body: writeFactSchema,
  answer: deskFactSchema,
  handle: async (parts, _query, _path, { fact, propose }, viewer) => writeFact(deskOf(parts), viewer, fact, { propose }),
});
