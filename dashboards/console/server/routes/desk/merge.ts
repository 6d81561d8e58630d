import { mergeItems } from '../../../../desk/index.ts';
import { mergeSchema, touchedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const mergeRoute = defineRoute({
  path: '/api/desk/acts/merge',
  summary: 'Brings items of one fact or several into one case',
  permission: 'judge',
  query: noQuery,
  body: mergeSchema,
  answer: touchedSchema,
  handle: async (parts, _query, _path, { target, dryRun, case: into }, viewer) => mergeItems(deskOf(parts), viewer, target, into, { dryRun }),
});
