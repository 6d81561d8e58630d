import { may } from '../../../../access/index.ts';
import { colleaguesSchema } from '../../../api/index.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const colleaguesRoute = defineRoute({
  path: '/api/desk/colleagues',
  summary: 'Colleagues to whom items and cases can be given',
  permission: 'read',
  query: noQuery,
  answer: colleaguesSchema,
  handle: async (parts, _query, _path, _body, viewer) => ({
    colleagues: deskOf(parts)
      .colleagues()
      .filter((colleague) => colleague.active && may({ ...colleague, by: 'session' }, 'judge'))
      .map(({ id, name, units }) => ({ id, name, units: units === null ? null : [...units] })),
    self: viewer.id,
  }),
});
