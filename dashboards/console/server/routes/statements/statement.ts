import { readStatement } from '../../../../desk/index.ts';
import { statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const statementRoute = defineRoute({
  path: '/api/desk/statements/{number}',
  summary: 'One statement with its versions, approvals and texts to paste; reading it is written to the audit log',
  permission: 'read',
  query: noQuery,
  answer: statementSchema,
  handle: async (parts, _query, path, _body, viewer) => answerOf(parts, readStatement(deskOf(parts), viewer, numberOf(path, 'number'))),
});
