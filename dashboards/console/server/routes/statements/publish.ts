import { publishStatement } from '../../../../desk/index.ts';
import { publishStatementSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const publishStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/publish',
  summary: 'Notes where somebody has published an approved statement; its public page opens, and it may become a proposed fact-check',
  permission: 'judge',
  by: 'session',
  query: noQuery,
  body: publishStatementSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version, ...publication }, viewer) => answerOf(parts, publishStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, publication)),
});
