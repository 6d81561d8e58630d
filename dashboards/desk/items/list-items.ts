import { counted } from '../cells.ts';
import type { Viewer } from '../../access/viewer.ts';
import { instantOf, type Desk } from '../desk.ts';
import { unitsSeen, where, wordsIn } from '../search.ts';
import { itemRow, stateNow, type ItemState } from './rows.ts';
import { itemView } from './view.ts';

export interface ItemFilter {
  readonly group?: { readonly kind: string; readonly id: string } | undefined;
  readonly state?: ItemState | undefined;
  readonly unit?: string | undefined;
  readonly q?: string | undefined;
  /** A colleague's id; `nobody` for items that are given to none. */
  readonly assignee?: string | undefined;
}

/** SQL of a filter, restricted to what the viewer may see. */
export function itemsWhere(desk: Desk, viewer: Viewer, { group, state, unit, q = '', assignee }: ItemFilter) {
  return where([
    unitsSeen('units', viewer.units),
    wordsIn('search', q),
    ...(group ? [{ sql: 'fact_kind = ? AND fact = ?', values: [group.kind, group.id] }] : []),
    ...(state ? [{ sql: `${stateNow} = ?`, values: [instantOf(desk), state] }] : []),
    ...(unit === undefined ? [] : [{ sql: 'EXISTS (SELECT 1 FROM json_each(units) WHERE value = ?)', values: [unit] }]),
    ...(assignee === undefined ? [] : [assignee === 'nobody' ? { sql: 'assignee IS NULL', values: [] } : { sql: 'assignee = ?', values: [assignee] }]),
  ]);
}

/** Items of the queue, the most pressing first. */
export function listItems(desk: Desk, viewer: Viewer, filter: ItemFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  const { sql, values } = itemsWhere(desk, viewer, filter);
  return {
    total: desk.book.get(counted, `SELECT count(*) AS count FROM desk_items WHERE ${sql}`, values)?.count ?? 0,
    items: desk.book.all(itemRow, `SELECT * FROM desk_items WHERE ${sql} ORDER BY rank DESC, id LIMIT ? OFFSET ?`, [...values, limit, offset]).map((row) => itemView(desk, row)),
  };
}
