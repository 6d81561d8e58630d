import { reviseStatement } from '../../../../desk/index.ts';
import { reviseStatementSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const reviseStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/revise',
  summary: 'Makes the next version of a statement, which needs every approval anew; what is published stays until it is replaced',
  permission: 'judge',
  query: noQuery,
  body: reviseStatementSchema,
  answer: statementSchema,
  mostBytes: 131_072,
  handle: async (parts, _query, path, { version, content, propose }, viewer) => answerOf(parts, reviseStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, content, { propose })),
});
