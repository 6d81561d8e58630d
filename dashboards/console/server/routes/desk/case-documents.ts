import { addDocuments } from '../../../../desk/index.ts';
import { addDocumentsSchema, caseStandingSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

export const caseDocumentsRoute = defineRoute({
  path: '/api/desk/cases/{number}/documents',
  summary: 'Adds documents to a case, frozen as they are now',
  permission: 'judge',
  query: noQuery,
  body: addDocumentsSchema,
  answer: caseStandingSchema,
  handle: (parts, _query, path, { version, documents }, viewer) => addDocuments(deskOf(parts), viewer, { number: numberOf(path, 'number'), version }, documents),
});
