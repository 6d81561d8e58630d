import { explainedSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { alertsOf, needAlert } from './alerts-of.ts';

export const explainAlertRoute = defineRoute({
  path: '/api/alerts/{number}/explain',
  summary: 'Why an alert came and went as it did: rule, labels, routes, what held it back, steps',
  query: noQuery,
  answer: explainedSchema,
  handle: async (parts, _query, path, _body, viewer) => {
    const { number } = needAlert(parts, viewer, numberOf(path, 'number'));
    const { why } = await alertsOf(parts).explain(number);
    return { why: why.map(({ code, values }) => ({ code, values: { ...values } })) };
  },
});
