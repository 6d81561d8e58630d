import { refuseStatement } from '../../../../desk/index.ts';
import { statementReasonSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const refuseStatementRoute = defineRoute({
  path: '/api/desk/statements/{number}/refuse',
  summary: 'Hands a proposal back with a reason; whoever may take the next step',
  permission: 'read',
  by: 'session',
  query: noQuery,
  body: statementReasonSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version, reason }, viewer) => answerOf(parts, refuseStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, reason)),
});
