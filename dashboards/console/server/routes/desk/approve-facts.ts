import { approveMany } from '../../../../desk/index.ts';
import { approvedFactsSchema, approveFactsSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const approveFactsRoute = defineRoute({
  path: '/api/desk/approve-facts',
  summary: 'Approves many proposals, all or none; a dry run says how many',
  permission: 'approve',
  query: noQuery,
  body: approveFactsSchema,
  answer: approvedFactsSchema,
  handle: async (parts, _query, _path, { dryRun, ...target }, viewer) => approveMany(deskOf(parts), viewer, target, { dryRun }),
});
