import { assignItems } from '../../../../desk/index.ts';
import { assignSchema, touchedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const assignRoute = defineRoute({
  path: '/api/desk/acts/assign',
  summary: 'Gives items to a colleague, or to nobody',
  permission: 'judge',
  query: noQuery,
  body: assignSchema,
  answer: touchedSchema,
  handle: async (parts, _query, _path, { target, dryRun, assignee }, viewer) => assignItems(deskOf(parts), viewer, target, assignee, { dryRun }),
});
