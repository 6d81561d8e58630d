import { judgeItems } from '../../../../desk/index.ts';
import { judgeSchema, touchedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const judgeRoute = defineRoute({
  path: '/api/desk/acts/verdict',
  summary: 'Judges items: settles them and opens or joins a case',
  permission: 'judge',
  query: noQuery,
  body: judgeSchema,
  answer: touchedSchema,
  handle: async (parts, _query, _path, { target, dryRun, ...judgement }, viewer) => judgeItems(deskOf(parts), viewer, target, judgement, { dryRun }),
});
