import { withdrawStatement } from '../../../../desk/index.ts';
import { statementReasonSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const withdrawStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/withdraw',
  summary: 'Takes a statement back, with a reason; its public page then says so',
  permission: 'judge',
  query: noQuery,
  body: statementReasonSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version, reason }, viewer) => answerOf(parts, withdrawStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, reason)),
});
