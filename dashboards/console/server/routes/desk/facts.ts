import { listFacts } from '../../../../desk/index.ts';
import { factsQuerySchema, factsSchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const factsRoute = defineRoute({
  path: '/api/desk/facts',
  summary: 'Fact-checks and published records, with their states',
  permission: 'read',
  query: factsQuerySchema,
  answer: factsSchema,
  handle: async (parts, { offset, limit, ...filter }) => listFacts(deskOf(parts), filter, { offset, limit }),
});
