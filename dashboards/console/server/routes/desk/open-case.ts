import { openCase } from '../../../../desk/index.ts';
import { caseStandingSchema, openCaseSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const openCaseRoute = defineRoute({
  path: '/api/desk/cases',
  summary: 'Opens a case by hand or about documents',
  permission: 'judge',
  query: noQuery,
  body: openCaseSchema,
  answer: caseStandingSchema,
  handle: (parts, _query, _path, body, viewer) => openCase(deskOf(parts), viewer, body),
});
