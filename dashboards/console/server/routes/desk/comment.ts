import { commentItems } from '../../../../desk/index.ts';
import { commentSchema, touchedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const commentRoute = defineRoute({
  path: '/api/desk/acts/comment',
  summary: 'Writes a comment on items',
  permission: 'judge',
  query: noQuery,
  body: commentSchema,
  answer: touchedSchema,
  handle: async (parts, _query, _path, { target, dryRun, text }, viewer) => commentItems(deskOf(parts), viewer, target, text, { dryRun }),
});
