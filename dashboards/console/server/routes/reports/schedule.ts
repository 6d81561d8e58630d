import { reportScheduleSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { reportsOf } from './reports-of.ts';

export const reportScheduleRoute = defineRoute({
  path: '/api/reports/schedule',
  summary: 'What the office’s file says of reports: which are made when and for whom, deadlines, templates',
  query: noQuery,
  answer: reportScheduleSchema,
  handle: async (parts) => reportsOf(parts).schedule(),
});
