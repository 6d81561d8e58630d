import { draftStatement } from '../../../../desk/index.ts';
import { draftStatementSchema, statementSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { answerOf } from './answer.ts';

export const draftStatementRoute = defineRoute({
  path: '/api/desk/cases/{number}/statements',
  summary: 'Drafts a statement from a case: its claim, verdict and facts are filled in',
  permission: 'judge',
  query: noQuery,
  body: draftStatementSchema,
  answer: statementSchema,
  handle: async (parts, _query, path, { version, language }, viewer) => answerOf(parts, draftStatement(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, { language })),
});
