import { caseFileSchema, exportCase } from '../../../../desk/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

export const caseFileRoute = defineRoute({
  path: '/api/desk/cases/{number}/export.json',
  summary: 'A case as a file: articles with passage and address; of posts only ids, dates, outlet, counts and fact',
  permission: 'read',
  query: noQuery,
  answer: caseFileSchema,
  handle: (parts, _query, path, _body, viewer) => exportCase(deskOf(parts), viewer, numberOf(path, 'number')),
});
