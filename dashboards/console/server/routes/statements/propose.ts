import { proposeStatement } from '../../../../desk/index.ts';
import { statementActSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const proposeStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/propose',
  summary: 'Asks for the approvals that the office sets',
  permission: 'judge',
  query: noQuery,
  body: statementActSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version }, viewer) => answerOf(parts, proposeStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version })),
});
