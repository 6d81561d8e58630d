import { actOnCase } from '../../../../desk/index.ts';
import { actOnCaseSchema, caseStandingSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

export const actOnCaseRoute = defineRoute({
  path: '/api/desk/cases/{number}/acts',
  summary: 'Does something to a case',
  permission: 'judge',
  query: noQuery,
  body: actOnCaseSchema,
  answer: caseStandingSchema,
  handle: async (parts, _query, path, { version, do: what }, viewer) => actOnCase(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, what),
});
