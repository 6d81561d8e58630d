import { snoozeItems } from '../../../../desk/index.ts';
import { snoozeSchema, touchedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const snoozeRoute = defineRoute({
  path: '/api/desk/acts/snooze',
  summary: 'Puts items off, or takes them up again',
  permission: 'judge',
  query: noQuery,
  body: snoozeSchema,
  answer: touchedSchema,
  handle: async (parts, _query, _path, { target, dryRun, until }, viewer) => snoozeItems(deskOf(parts), viewer, target, until, { dryRun }),
});
