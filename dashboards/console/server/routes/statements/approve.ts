import { approveStatement } from '../../../../desk/index.ts';
import { statementActSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const approveStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/approve',
  summary: 'Takes the next step of approval: whoever the office’s file names for it, never a writer, never twice, never by a token',
  // A step may be the leadership's.
  permission: 'read',
  by: 'session',
  query: noQuery,
  body: statementActSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version }, viewer) => answerOf(parts, approveStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version })),
});
