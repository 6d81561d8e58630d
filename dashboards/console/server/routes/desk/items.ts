import { lastAct, listItems } from '../../../../desk/index.ts';
import { itemsQuerySchema, itemsSchema } from '../../../api/index.ts';
import { defineRoute } from '../../route.ts';
import { deskOf } from './desk-of.ts';

export const itemsRoute = defineRoute({
  path: '/api/desk/items',
  summary: 'What was flagged, item by item, the most pressing first',
  permission: 'read',
  query: itemsQuerySchema,
  answer: itemsSchema,
  handle: async (parts, { offset, limit, group, ...filter }, _path, _body, viewer) => {
    const desk = deskOf(parts);
    const [kind, ...id] = group?.split(':') ?? [];
    return { ...listItems(desk, viewer, { ...filter, ...(kind === undefined ? {} : { group: { kind, id: id.join(':') } }) }, { offset, limit }), undo: lastAct(desk, viewer) };
  },
});
