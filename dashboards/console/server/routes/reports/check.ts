import { reportCheckSchema, reportVersionQuerySchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { needVersion } from './read.ts';
import { reportsOf } from './reports-of.ts';
import { saidAsProblem } from './said.ts';

export const checkReportRoute = defineRoute({
  path: '/api/reports/{number}/check',
  summary: 'Compares a version with the store as it is now: figures, names, links, quotes',
  permission: 'judge',
  query: reportVersionQuerySchema,
  answer: reportCheckSchema,
  handle: async (parts, { version }, path, _body, viewer) => {
    const { model } = needVersion(parts, viewer, numberOf(path, 'number'), version);
    const problems = await saidAsProblem(() => reportsOf(parts).check(model));
    return { checkedAt: parts.now().getTime(), figures: Object.keys(model.figures).length, documents: Object.keys(model.documents).length, problems: problems.map((fault) => ({ ...fault })) };
  },
});
